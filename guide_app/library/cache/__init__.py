"""The cache of built libraries: opens, rebuilds and verifies them."""
