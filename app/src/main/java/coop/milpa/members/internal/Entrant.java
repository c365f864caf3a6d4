package coop.milpa.members.internal;

import coop.milpa.kernel.PartyId;
import coop.milpa.members.MemberKind;

/** Someone who is to be entered in the register under a number. */
record Entrant(PartyId party, MemberKind kind, String number) {}
