package coop.milpa.remittances;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.EntryId;
import java.time.LocalDate;
import java.util.Currency;

/** The rules of remittances that can say no, in the order they are checked. */
public sealed interface RemittanceRefusal extends Refusal {

    /** The same request asked for something else before. */
    record RequestReused() implements RemittanceRefusal {
        @Override
        public String code() {
            return "remittances.request-reused";
        }
    }

    record UnknownPayer(String payer) implements RemittanceRefusal {
        @Override
        public String code() {
            return "remittances.unknown-payer";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {payer};
        }
    }

    /** Nothing is agreed with the payer on that day, or that nothing is paid. */
    record NotOpen(String payer, LocalDate day) implements RemittanceRefusal {
        @Override
        public String code() {
            return "remittances.not-open";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {payer, day};
        }
    }

    /** A reference has 4 to 40 letters and digits. */
    record WrongReference(String reference) implements RemittanceRefusal {
        @Override
        public String code() {
            return "remittances.wrong-reference";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {reference};
        }
    }

    /** A remittance is paid once. */
    record AlreadyPaid(String reference, LocalDate on, String branch) implements RemittanceRefusal {
        @Override
        public String code() {
            return "remittances.already-paid";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {reference, on, branch};
        }
    }

    /** The document that was shown is not on file of whoever stands at the window. */
    record NotHerDocument(String document, String name) implements RemittanceRefusal {
        @Override
        public String code() {
            return "remittances.not-her-document";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {document, name};
        }
    }

    /** Somebody else takes it only with papers that say so. */
    record PapersNeeded(String name) implements RemittanceRefusal {
        @Override
        public String code() {
            return "remittances.papers-needed";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {name};
        }
    }

    /** It comes to nothing, or is of another currency than its payer's. */
    record NothingToPay(Money sent) implements RemittanceRefusal {
        @Override
        public String code() {
            return "remittances.nothing-to-pay";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {sent};
        }
    }

    /** Something goes into savings, and nobody said into which. */
    record AccountNeeded() implements RemittanceRefusal {
        @Override
        public String code() {
            return "remittances.account-needed";
        }
    }

    /** It is no demand account, in the cooperative's currency, of whom the remittance is for. */
    record NotHerAccount(String account, String name) implements RemittanceRefusal {
        @Override
        public String code() {
            return "remittances.not-her-account";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {account, name};
        }
    }

    /** Into savings goes more than nothing, and no more than is paid. */
    record SavedOff(Money saved, Money paid) implements RemittanceRefusal {
        @Override
        public String code() {
            return "remittances.saved-off";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {saved, paid};
        }
    }

    record UnknownPayout(EntryId entry) implements RemittanceRefusal {
        @Override
        public String code() {
            return "remittances.unknown-payout";
        }
    }

    /** It was undone before, by another request. */
    record AlreadyUndone(String reference) implements RemittanceRefusal {
        @Override
        public String code() {
            return "remittances.already-undone";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {reference};
        }
    }

    /** The payer has paid for it. */
    record AlreadySettled(String reference, String payer) implements RemittanceRefusal {
        @Override
        public String code() {
            return "remittances.already-settled";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {reference, payer};
        }
    }

    /** Terms begin after those there are, and not on a day that is over. */
    record TermsTooEarly(LocalDate from, LocalDate earliest) implements RemittanceRefusal {
        @Override
        public String code() {
            return "remittances.terms-too-early";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {from, earliest};
        }
    }

    /** A payer that is there is called otherwise, or has another currency. */
    record OtherPayer(String payer, String name, Currency currency) implements RemittanceRefusal {
        @Override
        public String code() {
            return "remittances.other-payer";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {payer, name, currency.getCurrencyCode()};
        }
    }

    /** A rate belongs to a payer of another currency, and to no other. */
    record RateOff(Currency currency) implements RemittanceRefusal {
        @Override
        public String code() {
            return "remittances.rate-off";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {currency.getCurrencyCode()};
        }
    }

    /** A settlement is for days that have come. */
    record DayAhead(LocalDate through, LocalDate open) implements RemittanceRefusal {
        @Override
        public String code() {
            return "remittances.day-ahead";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {through, open};
        }
    }

    /** What came is not what is owed. */
    record SettlementOff(Money received, Money owed) implements RemittanceRefusal {
        @Override
        public String code() {
            return "remittances.settlement-off";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {received, owed};
        }
    }

    /** A transfer is entered once. */
    record ReferenceUsed(String reference) implements RemittanceRefusal {
        @Override
        public String code() {
            return "remittances.reference-used";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {reference};
        }
    }
}
