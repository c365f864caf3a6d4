package coop.milpa.api.web;

import coop.milpa.members.Member;
import coop.milpa.registry.Cooperative;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;

/**
 * Examples about administration, products, receipts, contributions, term deposits and credit: what a key has to hold for them,
 * and what the server called things in the place of what the examples call them.
 */
@TestComponent
class OfficeExamples implements Examples {

    static final String PERMISSIONS = String.join(
            " ",
            "",
            "termdeposits.read termdeposits.operate termdeposits.publish termdeposits.pledge",
            "credit.read credit.publish",
            "contributions.read contributions.certify contributions.transfer",
            "receipts.read receipts.take receipts.transfer receipts.reverse receipts.certify",
            "users.manage roles.manage savings.publish settings.read settings.decide organs.read",
            "exchange.read exchange.publish");

    private static final Map<String, Named> MADE = Map.of(
            "pledgeTermDeposit", new Named("/id", "019cad9c-5000-7000-8000-000000000001"),
            "takeReceipt", new Named("/number", "R-101"),
            "takeTransferReceipt", new Named("/number", "R-102"));

    private final OfficeWorld world;
    private final Map<String, String> real = new HashMap<>();

    OfficeExamples(OfficeWorld world) {
        this.world = world;
    }

    @Override
    public void begin(Cooperative home, Member rosa) {
        real.put("B-1", world.beside(home, rosa).number());
    }

    @Override
    public Map<String, String> real() {
        return real;
    }

    @Override
    public Map<String, Named> made() {
        return MADE;
    }
}
