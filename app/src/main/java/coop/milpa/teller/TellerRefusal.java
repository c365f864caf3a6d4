package coop.milpa.teller;

import coop.milpa.kernel.Refusal;

/** The rules of cash at the counter that can say no. */
public sealed interface TellerRefusal extends Refusal
        permits CashPointRefusal, CountRefusal, ShiftRefusal, TransferRefusal {}
