package coop.milpa.teller;

/** The rules of cash transfers that can say no, in the order they are checked. */
public sealed interface TransferRefusal extends TellerRefusal {

    /** Cash does not go from the one directly to the other. */
    record NotBetween(String from, String to) implements TransferRefusal {
        @Override
        public String code() {
            return "teller.not-between";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {from, to};
        }
    }

    /** A transfer is of more than nothing. */
    record NothingSent() implements TransferRefusal {
        @Override
        public String code() {
            return "teller.nothing-sent";
        }
    }

    /** Cash goes out of and into a drawer only by whoever has an open shift with it. */
    record DrawerUnattended(String drawer) implements TransferRefusal {
        @Override
        public String code() {
            return "teller.drawer-unattended";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {drawer};
        }
    }

    /** There is not so much in the vault. */
    record PointShort(String point) implements TransferRefusal {
        @Override
        public String code() {
            return "teller.point-short";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {point};
        }
    }

    /** There is no such transfer. */
    record UnknownTransfer(CashTransferId transfer) implements TransferRefusal {
        @Override
        public String code() {
            return "teller.unknown-transfer";
        }
    }

    /** The transfer has been received. */
    record AlreadyReceived(CashTransferId transfer) implements TransferRefusal {
        @Override
        public String code() {
            return "teller.already-received";
        }
    }

    /** Whoever sent cash does not receive it, and neither accepts a difference. */
    record SamePerson() implements TransferRefusal {
        @Override
        public String code() {
            return "teller.same-person";
        }
    }

    /** Nothing was received yet that differs from what was sent. */
    record NotDisputed(CashTransferId transfer) implements TransferRefusal {
        @Override
        public String code() {
            return "teller.not-disputed";
        }
    }

    /** Another count came than was sent: it is counted again, or a supervisor accepts the difference. */
    record TransferOff() implements TransferRefusal {
        @Override
        public String code() {
            return "teller.transfer-off";
        }
    }
}
