package coop.milpa.termdeposits;

import coop.milpa.ledger.HoldId;

/** A request to let a pledge go. */
public record ReleasePledge(TermOrder order, HoldId hold) {}
