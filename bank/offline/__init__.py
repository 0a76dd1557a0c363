"""The copy of the site for a disk: pages that open without a server and without a network, with the search."""
