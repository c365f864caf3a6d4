package coop.milpa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What a teller does for a member: opens accounts, takes money in, moves it, prints what came of it. */
record SavingsDesk(Office office, Worker teller) {

    /** Answers the number of the account. */
    String open(String member, String first) {
        teller.open(office.root() + "/accounts/new")
                .hasFocusIn("member")
                .fill("member", member)
                .key("Enter");
        teller.follow("product=demand").hasFocusIn("first");
        teller.fill("first", first).press().sees(money(first)).press();
        return teller.path().replaceFirst(".*/accounts/([^/]+).*", "$1");
    }

    /** Leaves the teller at the receipt. */
    void deposit(String account, String amount) {
        teller.open(at(account)).follow("/operations/deposit").hasFocusIn("amount");
        teller.fill("amount", amount).key("Enter").sees(money(amount)).press().sees(money(amount));
    }

    void transfer(String from, String to, String amount) {
        teller.open(at(from)).follow("/operations/transfer").hasFocusIn("amount");
        teller.fill("amount", amount)
                .fill("to", to)
                .press()
                .sees(money(amount), to)
                .press()
                .sees(money(amount));
    }

    /** The statement on the screen and on paper: both end with the same balance. */
    void statement(String account, String balance) {
        teller.open(at(account)).follow("/statement").sees(money(balance));
        String pdf = teller.page().locator("main a[href*='statement.pdf']").getAttribute("href");
        assertThat(text(teller.file(String.valueOf(pdf))))
                .contains(account, money(balance).replace('\u00a0', ' '));
    }

    String at(String account) {
        return office.root() + "/accounts/" + account;
    }

    static String money(String amount) {
        return "Q\u00a0" + amount;
    }

    private static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
