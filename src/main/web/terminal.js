// The terminal page; see terminal.
