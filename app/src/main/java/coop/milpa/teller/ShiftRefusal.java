package coop.milpa.teller;

import java.time.LocalDate;

/** The rules of shifts that can say no, in the order they are checked. */
public sealed interface ShiftRefusal extends TellerRefusal {

    /** A shift is with a drawer. */
    record NotADrawer(String point) implements ShiftRefusal {
        @Override
        public String code() {
            return "teller.not-a-drawer";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {point};
        }
    }

    /** Whoever works at one branch only has her shifts there. */
    record AnotherBranch() implements ShiftRefusal {
        @Override
        public String code() {
            return "teller.another-branch";
        }
    }

    /** A cashier has one shift a currency; hers has not ended. */
    record CashierHasShift(String drawer) implements ShiftRefusal {
        @Override
        public String code() {
            return "teller.cashier-has-shift";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {drawer};
        }
    }

    /** A drawer has one shift; the one before has not ended. */
    record DrawerHasShift(String drawer) implements ShiftRefusal {
        @Override
        public String code() {
            return "teller.drawer-has-shift";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {drawer};
        }
    }

    /** There is no such shift. */
    record UnknownShift(ShiftId shift) implements ShiftRefusal {
        @Override
        public String code() {
            return "teller.unknown-shift";
        }
    }

    /** Whoever opened a shift ends it. */
    record NotHerShift(String drawer) implements ShiftRefusal {
        @Override
        public String code() {
            return "teller.not-her-shift";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {drawer};
        }
    }

    /** Nobody approves or checks her own shift. */
    record OwnShift(String drawer) implements ShiftRefusal {
        @Override
        public String code() {
            return "teller.own-shift";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {drawer};
        }
    }

    /** The shift is not open: it waits for somebody's decision, or has ended. */
    record ShiftNotOpen(String drawer) implements ShiftRefusal {
        @Override
        public String code() {
            return "teller.shift-not-open";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {drawer};
        }
    }

    /** The shift does not wait for a decision about that count. */
    record ShiftNotWaiting(String drawer) implements ShiftRefusal {
        @Override
        public String code() {
            return "teller.shift-not-waiting";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {drawer};
        }
    }

    /** What was counted is not what the books say: whoever counted says why, or counts again. */
    record ReasonNeeded(int longest) implements ShiftRefusal {
        @Override
        public String code() {
            return "teller.reason-needed";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {longest};
        }
    }

    /** The shift is of another day of the books: nothing moves in the drawer before it is closed. */
    record ShiftOfAnotherDay(String drawer, LocalDate day) implements ShiftRefusal {
        @Override
        public String code() {
            return "teller.shift-of-another-day";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {drawer, day};
        }
    }

    /** Whoever has a shift takes and pays cash at the branch of her drawer. */
    record ShiftAtAnotherBranch(String drawer) implements ShiftRefusal {
        @Override
        public String code() {
            return "teller.shift-at-another-branch";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {drawer};
        }
    }

    /** Nothing moves in a drawer without an open shift of the day. */
    record DrawerClosed(String drawer) implements ShiftRefusal {
        @Override
        public String code() {
            return "teller.drawer-closed";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {drawer};
        }
    }

    /** Whoever has no shift pays out of the branch's general cash, in which there is not so much. */
    record GeneralCashShort() implements ShiftRefusal {
        @Override
        public String code() {
            return "teller.general-cash-short";
        }
    }

    /** There is not so much in the drawer. */
    record DrawerShort(String drawer) implements ShiftRefusal {
        @Override
        public String code() {
            return "teller.drawer-short";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {drawer};
        }
    }
}
