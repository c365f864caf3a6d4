package coop.milpa.portal;

import coop.milpa.kernel.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * Members move money out of their own savings. Each answer is the first refusal that applies: a {@link PortalRefusal},
 * or one of savings, mandates or the books.
 */
public interface PortalTransfers {

    /** What {@link #transfer} would come to, by the same rules; nothing is changed. Never inside other work. */
    Outcome<PlannedTransfer> check(TransferMoney command);

    /** Moves it, once for each request. */
    Outcome<MadeTransfer> transfer(TransferMoney command, Proof proof);

    /** One that she made. */
    Optional<MadeTransfer> find(MemberInside who, String code);

    /** Her last ones, newest first. */
    List<MadeTransfer> last(MemberInside who, int limit);

    /**
     * What shows that it is she who asks.
     *
     * @param code  of her phone; where money goes to herself it is not asked for
     * @param address  where from
     */
    record Proof(String code, String address) {

        /** Says nothing of the code. */
        @Override
        public String toString() {
            return "Proof from " + address;
        }
    }
}
