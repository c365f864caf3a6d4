package coop.milpa.portal;

import coop.milpa.kernel.Money;
import coop.milpa.kernel.Refusal;

/** The rules of the portal that can say no, in the order they are checked; the first that applies is the answer. */
public sealed interface PortalRefusal extends Refusal {

    /** Nobody in the register has this number. */
    record UnknownMember(String number) implements PortalRefusal {
        @Override
        public String code() {
            return "portal.unknown-member";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {number};
        }
    }

    /** A body or a minor comes in by nobody yet: others act for them. */
    record NotAPerson(String number) implements PortalRefusal {
        @Override
        public String code() {
            return "portal.not-a-person";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {number};
        }
    }

    /** Who has left has nothing to see. */
    record NotActive(String number) implements PortalRefusal {
        @Override
        public String code() {
            return "portal.not-active";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {number};
        }
    }

    /** What she would type as her name. */
    record NoDocument(String number) implements PortalRefusal {
        @Override
        public String code() {
            return "portal.no-document";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {number};
        }
    }

    /** Two members cannot come in under one document. */
    record DocumentTaken(String document) implements PortalRefusal {
        @Override
        public String code() {
            return "portal.document-taken";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {document};
        }
    }

    /** There is nothing to take from her. */
    record NeverInvited(String number) implements PortalRefusal {
        @Override
        public String code() {
            return "portal.never-invited";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {number};
        }
    }

    /** No such document, another code, or one that has ended: which, is not said. */
    record WrongActivation() implements PortalRefusal {
        @Override
        public String code() {
            return "portal.wrong-activation";
        }
    }

    /** No such document, or another password: which, is not said. */
    record WrongSignIn() implements PortalRefusal {
        @Override
        public String code() {
            return "portal.wrong-document-or-password";
        }
    }

    /** No phone is being set up. */
    record NothingBegun() implements PortalRefusal {
        @Override
        public String code() {
            return "portal.no-phone-begun";
        }
    }

    /** Only money of her own is hers to move. */
    record NotHerAccount(String number) implements PortalRefusal {
        @Override
        public String code() {
            return "portal.not-her-account";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {number};
        }
    }

    /** Limits are in the currency of the books, and so is what they count. */
    record OtherCurrency(String number) implements PortalRefusal {
        @Override
        public String code() {
            return "portal.other-currency";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {number};
        }
    }

    /** Nobody here has such an account, or such a number and an account. */
    record UnknownDestination(String number) implements PortalRefusal {
        @Override
        public String code() {
            return "portal.unknown-destination";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {number};
        }
    }

    /** At once. */
    record OverLimit(Money most) implements PortalRefusal {
        @Override
        public String code() {
            return "portal.over-limit";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {most};
        }
    }

    /** On one day of the books. */
    record OverDayLimit(Money most, Money left) implements PortalRefusal {
        @Override
        public String code() {
            return "portal.over-day-limit";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {most, left};
        }
    }

    /** To somebody else only with a phone. */
    record PhoneNeeded() implements PortalRefusal {
        @Override
        public String code() {
            return "portal.phone-needed";
        }
    }

    /** A phone that somebody else may have set up moves nothing yet. */
    record PhoneTooNew(long hours) implements PortalRefusal {
        @Override
        public String code() {
            return "portal.phone-too-new";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {hours};
        }
    }

    /** Not the code that her phone shows, or one that counted already. */
    record WrongPhoneCode() implements PortalRefusal {
        @Override
        public String code() {
            return "portal.wrong-phone-code";
        }
    }

    /** Whoever waits for so many answers asks for no more. */
    record TooManyWaiting(long most) implements PortalRefusal {
        @Override
        public String code() {
            return "portal.too-many-waiting";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {most};
        }
    }

    /** Nobody asked for this. */
    record UnknownRequest() implements PortalRefusal {
        @Override
        public String code() {
            return "portal.unknown-request";
        }
    }

    /** An answer is given once. */
    record AnsweredAlready() implements PortalRefusal {
        @Override
        public String code() {
            return "portal.answered-already";
        }
    }

    /** Whoever is refused something is told why. */
    record NoReason() implements PortalRefusal {
        @Override
        public String code() {
            return "portal.no-reason";
        }
    }
}
