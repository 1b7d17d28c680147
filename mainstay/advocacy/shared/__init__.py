"""What other rooms may use of who stands beside a child."""
