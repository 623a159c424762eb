"""The language server: what the command reports, in the editor while somebody writes."""
