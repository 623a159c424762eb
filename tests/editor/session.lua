-- What somebody does in Neovim with one article. Every answer of the editor goes into a table, printed as JSON.
-- MEDLINT_SESSION names the lines for init.lua, the article and the file for the answers, a line each.

local settings, article, answers = unpack(vim.split(vim.env.MEDLINT_SESSION, "\n"))
local found = {}

local function settle(what, condition)
  if not vim.wait(60000, condition, 10) then
    error("waited in vain: " .. what)
  end
end

local function findings()
  return vim.tbl_map(function(one)
    local line = vim.api.nvim_buf_get_lines(0, one.lnum, one.lnum + 1, true)[1]
    return { line = one.lnum, words = line:sub(one.col + 1, one.end_col), code = one.code, source = one.source }
  end, vim.diagnostic.get(0))
end

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, true), "\n") .. "\n"
end

local function request(method, params)
  local answer = assert(vim.lsp.buf_request_sync(0, method, params, 60000), method)
  return select(2, next(answer)).result
end

local function session()
  vim.cmd("filetype on")
  dofile(settings)
  vim.cmd("edit " .. vim.fn.fnameescape(article))
  settle("findings of the article", function() return #vim.diagnostic.get(0) > 0 end)
  found.opened = findings()
  found.encoding = select(2, next(vim.lsp.buf_get_clients(0))).offset_encoding

  -- hover on the first finding
  local first = vim.diagnostic.get(0)[1]
  vim.api.nvim_win_set_cursor(0, { first.lnum + 1, first.col })
  found.hover = request("textDocument/hover", vim.lsp.util.make_position_params(0, found.encoding)).contents.value

  -- the fix of the last one, as the menu of actions would apply it
  local last = vim.diagnostic.get(0)[#vim.diagnostic.get(0)]
  vim.api.nvim_win_set_cursor(0, { last.lnum + 1, last.col })
  vim.ui.select = function(actions, _, choose)
    found.actions = vim.tbl_map(function(one) return (one.action or one[2]).title end, actions)
    choose(actions[1], 1)
  end
  vim.lsp.buf.code_action()
  settle("the fix", function() return vim.bo.modified end)
  found.fixed = text()
  settle("the finding to go", function() return #vim.diagnostic.get(0) == #found.opened - 1 end)

  -- typing: an emoji before what is found moves it
  vim.api.nvim_buf_set_text(0, first.lnum, 0, first.lnum, 0, { "🤧 " })
  settle("the finding to move", function() return vim.diagnostic.get(0)[1].col == first.col + #"🤧 " end)
  found.typed = findings()

  -- all is well once the sentences are gone
  vim.api.nvim_buf_set_lines(0, 0, -1, true, { "# Tea", "", "Tea is hot." })
  settle("no findings", function() return #vim.diagnostic.get(0) == 0 end)
  found.clients = #vim.tbl_keys(vim.lsp.buf_get_clients(0))
end

local fine, problem = xpcall(session, debug.traceback)
found.problem = not fine and problem or nil
vim.fn.writefile({ vim.fn.json_encode(found) }, answers)
vim.cmd("qall!")
