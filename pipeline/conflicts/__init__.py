"""Where articles give different values for the same thing: a folder's index, the page, archives ask here."""
