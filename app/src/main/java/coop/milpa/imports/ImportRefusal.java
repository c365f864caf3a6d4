package coop.milpa.imports;

import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.Refusal;

/** The rules of imports that can say no to a whole import. What is wrong in a row is an {@link ImportError}. */
public sealed interface ImportRefusal extends Refusal {

    /** The books of the cooperative have not been begun, so there is no day to import to. */
    record BooksNotBegun() implements ImportRefusal {
        @Override
        public String code() {
            return "imports.books-not-begun";
        }
    }

    /** Its days would end as history, without earning or charging, although days before them were closed for real. */
    record BooksAreLive() implements ImportRefusal {
        @Override
        public String code() {
            return "imports.books-are-live";
        }
    }

    /** Files are let in only after a check that found nothing wrong, or that was told to pass wrong rows over. */
    record NotChecked() implements ImportRefusal {
        @Override
        public String code() {
            return "imports.not-checked";
        }
    }

    /** Whoever sent files does not let them into the books. */
    record OwnApproval(ActorId sender) implements ImportRefusal {
        @Override
        public String code() {
            return "imports.own-approval";
        }
    }
}
