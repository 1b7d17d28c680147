"""Who stands beside a child: an advocate, an independent visitor, and somebody else to talk to."""
