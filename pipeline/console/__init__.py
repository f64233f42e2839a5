"""What the command line does with terminals, streams and signals."""
