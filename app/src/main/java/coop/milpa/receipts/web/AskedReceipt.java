package coop.milpa.receipts.web;

import coop.milpa.receipts.Receipt;
import coop.milpa.receipts.ReceiptNumber;
import coop.milpa.receipts.Receipts;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Input;
import coop.milpa.web.PageProblem;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The receipt that an address names. */
@Component
class AskedReceipt {

    private static final Pattern NUMBER = Pattern.compile("([A-Za-z0-9]{1,10})-([0-9]{1,18})");

    private final Cooperatives cooperatives;
    private final Receipts receipts;

    AskedReceipt(Cooperatives cooperatives, Receipts receipts) {
        this.cooperatives = cooperatives;
        this.receipts = receipts;
    }

    Cooperative cooperative(String code) {
        return AskedCooperative.of(cooperatives, code);
    }

    Receipt receipt(Cooperative cooperative, String number) {
        return parsed(number)
                .flatMap(named -> receipts.find(cooperative.id(), named))
                .orElseThrow(() -> new PageProblem(
                        HttpStatus.NOT_FOUND,
                        "receipts.unknown-receipt",
                        "/c/" + cooperative.code(),
                        Input.shown(number)));
    }

    static Optional<ReceiptNumber> parsed(String given) {
        Matcher parts = NUMBER.matcher(given);
        return parts.matches()
                ? Optional.of(new ReceiptNumber(parts.group(1), Long.parseLong(parts.group(2))))
                : Optional.empty();
    }
}
