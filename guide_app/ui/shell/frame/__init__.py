"""What stands around the pages, whichever page is shown, and the call sheet that covers them."""
