-- For init.lua: the findings of medlint while you write, in any Neovim from 0.7 on.
if vim.lsp.config then -- 0.11 and later
  vim.lsp.config("medlint", {
    cmd = { "medlint", "server" },
    filetypes = { "markdown", "mdx", "html", "text" },
    root_markers = { "medlint.toml", ".medlint.toml", "pyproject.toml", ".git" },
  })
  vim.lsp.enable("medlint")
else
  local start = vim.lsp.start or function(config) -- 0.7
    Medlint = Medlint or vim.lsp.start_client(config)
    vim.lsp.buf_attach_client(0, Medlint)
  end
  vim.api.nvim_create_autocmd("FileType", {
    pattern = { "markdown", "mdx", "html", "text" },
    callback = function()
      start({ name = "medlint", cmd = { "medlint", "server" }, root_dir = vim.fn.getcwd() })
    end,
  })
end
