package coop.milpa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The way of an applicant into the register, through those who work at an office.
 *
 * @param given  name of hers
 * @param family  name of hers
 * @param n  how many came before her: her document and the point of the minutes are told from theirs by it
 */
record Admission(Office office, View view, String given, String family, int n) {

    private static final int[] WEIGHTS = {2, 3, 4, 5, 6, 7, 8, 9};

    private String document() {
        return documentOf(n);
    }

    /** The n-th person of all who have a DPI: its check digit is right. */
    private static String documentOf(int n) {
        String number = String.valueOf(20_000_000 + 7 * n);
        int sum = 0;
        for (int place = 0; place < WEIGHTS.length; place++) {
            sum += (number.charAt(place) - '0') * WEIGHTS[place];
        }
        return sum % 11 == 10 ? documentOf(n + 1_000) : number + sum % 11 + "0101";
    }

    private String name() {
        return given + " " + family;
    }

    /** She is entered with her document, and applies; answers where her application is. */
    String apply() {
        try (Worker clerk = office.at(view, "member-services")) {
            clerk.open(office.root() + "/applications")
                    .follow("/applications/new")
                    .hasFocusIn("person");
            clerk.follow("/people/new").hasFocusIn("given");
            clerk.fill("given", given)
                    .fill("paternal", family)
                    .fill("born", "31/02/1990")
                    .fill("documentType", "DPI")
                    .fill("documentNumber", document())
                    .press()
                    .hasFocusIn("errors")
                    .sees("31/02/1990");
            clerk.fill("born", "28/02/1990").press().sees(name(), document()).press();
            clerk.fill("papers", "DPI\nRecibo de luz")
                    .press()
                    .sees(name(), "DPI; Recibo de luz")
                    .press()
                    .sees(name());
            return clerk.path();
        }
    }

    /** The board accepts her, at a point of its minutes. */
    void accept(String application) {
        try (Worker board = office.at(view, "manager")) {
            String id = application.substring(application.lastIndexOf('/') + 1);
            board.open(application).follow("/applications/resolution").hasFocusIn("organ");
            board.choose("organ", "board")
                    .fill("minute", "12")
                    .fill("point", "" + (n + 1))
                    .choose("verdict-" + id, "accept")
                    .press()
                    .sees(name(), "12")
                    .press();
        }
    }

    /** She pays what she must, and is a member; answers her number. */
    String pay(String application, String amount) {
        try (Worker teller = office.at(view, "teller")) {
            teller.open(application).follow("/payment").hasFocusIn("amount");
            assertThat(teller.page().locator("#amount").inputValue()).isEqualTo(amount);
            teller.press().sees("Q\u00a0" + amount, "Q\u00a00.00").press();
            String member = teller.link("/members/");
            return member.substring(member.lastIndexOf('/') + 1);
        }
    }
}
