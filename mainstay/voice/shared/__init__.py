"""What other rooms may use of what children say."""
