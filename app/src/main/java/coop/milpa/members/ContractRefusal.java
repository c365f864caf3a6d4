package coop.milpa.members;

import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.AccountId;
import java.math.BigDecimal;

/**
 * The rules of beneficiaries, mandates and what is kept of members that can say no. Listed in the order they are
 * checked; the first that applies is the answer.
 */
public sealed interface ContractRefusal extends Refusal {

    /** This request was carried out before, and asked for something else then. */
    record RequestReused(RequestId request) implements ContractRefusal {
        @Override
        public String code() {
            return "members.request-reused";
        }
    }

    /** What was seen is not what holds now: somebody said it anew meanwhile. */
    record OtherwiseByNow() implements ContractRefusal {
        @Override
        public String code() {
            return "members.otherwise-by-now";
        }
    }

    /** There is no such member in this cooperative. */
    record UnknownMember(MemberId member) implements ContractRefusal {
        @Override
        public String code() {
            return "members.unknown-member";
        }
    }

    /** She no longer belongs to the cooperative. */
    record NotActive(MembershipState state) implements ContractRefusal {
        @Override
        public String code() {
            return "members.not-active";
        }
    }

    /** The member has no such account. */
    record NotHerAccount(AccountId account) implements ContractRefusal {
        @Override
        public String code() {
            return "members.not-her-account";
        }
    }

    /** The cooperative does not know this person or body. */
    record UnknownPerson(PartyId party) implements ContractRefusal {
        @Override
        public String code() {
            return "members.unknown-party";
        }
    }

    /** Nobody leaves to herself, or gives herself power over her own accounts. */
    record HerOwn() implements ContractRefusal {
        @Override
        public String code() {
            return "members.her-own";
        }
    }

    /** The same beneficiary stands in the list twice. */
    record NamedTwice(PartyId party) implements ContractRefusal {
        @Override
        public String code() {
            return "members.named-twice";
        }
    }

    /** Shares are 100 together, exactly. */
    record SharesNot100(BigDecimal sum) implements ContractRefusal {
        @Override
        public String code() {
            return "members.shares-not-100";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {sum.toPlainString()};
        }
    }

    /** Nobody would take the money for a beneficiary under age. */
    record MinorWithoutReceiver(PartyId party) implements ContractRefusal {
        @Override
        public String code() {
            return "members.minor-without-receiver";
        }
    }

    /** There is no such mandate in this cooperative. */
    record UnknownMandate(MandateId mandate) implements ContractRefusal {
        @Override
        public String code() {
            return "members.unknown-mandate";
        }
    }

    /** The owner has died: powers end, and her accounts wait for their settlement. */
    record OwnerDeceased() implements ContractRefusal {
        @Override
        public String code() {
            return "members.owner-deceased";
        }
    }

    /** The owner is under age, and none of her guardians acts. */
    record GuardianMustAct() implements ContractRefusal {
        @Override
        public String code() {
            return "members.guardian-must-act";
        }
    }

    /** The account belongs to several, who sign together. */
    record AllHoldersMustAct() implements ContractRefusal {
        @Override
        public String code() {
            return "members.all-holders-must-act";
        }
    }

    /** None of those who act may take money out of this account. */
    record NoMandate() implements ContractRefusal {
        @Override
        public String code() {
            return "members.no-mandate";
        }
    }

    /** More than her power of attorney lets her take at once. */
    record OverMandate(Money most) implements ContractRefusal {
        @Override
        public String code() {
            return "members.over-mandate";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {
                most.currency().getCurrencyCode(), most.toDecimal().toPlainString()
            };
        }
    }

    /** With what she has taken today, more than her power of attorney lets her take on a day. */
    record OverMandateToday(Money most, Money taken) implements ContractRefusal {
        @Override
        public String code() {
            return "members.over-mandate-today";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {
                most.currency().getCurrencyCode(),
                most.toDecimal().toPlainString(),
                taken.toDecimal().toPlainString()
            };
        }
    }
}
