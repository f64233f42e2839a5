"""Fact sheets as text: Markdown, HTML, CSV."""
