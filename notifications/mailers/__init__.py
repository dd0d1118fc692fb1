"""The mailers: each puts a frozen message into the outside world, or says why not."""
