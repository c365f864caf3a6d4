package coop.milpa.close;

import coop.milpa.kernel.Refusal;
import java.time.LocalDate;

/** The rules of closing that can say no, in the order they are checked. */
public sealed interface CloseRefusal extends Refusal {

    /** The books of this cooperative have not begun. */
    record NotBegun() implements CloseRefusal {
        @Override
        public String code() {
            return "close.not-begun";
        }
    }

    /** A day that has not come cannot be closed. */
    record AfterToday(LocalDate through, LocalDate today) implements CloseRefusal {
        @Override
        public String code() {
            return "close.after-today";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {through.toString(), today.toString()};
        }
    }

    /** The day is closed; the first that is not comes later. */
    record AlreadyClosed(LocalDate through, LocalDate first) implements CloseRefusal {
        @Override
        public String code() {
            return "close.already-closed";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {through.toString(), first.toString()};
        }
    }

    /** Somebody else is closing days of this cooperative. */
    record AlreadyRunning() implements CloseRefusal {
        @Override
        public String code() {
            return "close.already-running";
        }
    }
}
