// The board page; see scoring.
