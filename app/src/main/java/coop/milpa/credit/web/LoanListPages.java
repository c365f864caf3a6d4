package coop.milpa.credit.web;

import coop.milpa.credit.CreditProducts;
import coop.milpa.credit.LoanList;
import coop.milpa.credit.LoanList.Sum;
import coop.milpa.credit.LoanList.Which;
import coop.milpa.credit.web.LoanRows.Row;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Column;
import coop.milpa.web.ListFilter;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Rows;
import coop.milpa.web.Words;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** All loans of a cooperative that are owed, with what is late, and the same by product. */
@Controller
@RequestMapping("/c/{cooperative}/loans")
@Needs(CreditPermissions.READ)
class LoanListPages {

    private static final String PRODUCT = "product";
    private static final List<Integer> LATE = List.of(1, 31, 61, 91);

    private final AskedLoan asked;
    private final LoanList loans;
    private final CreditProducts products;
    private final Members members;
    private final Words words;
    private final Lists lists;

    LoanListPages(AskedLoan asked, LoanList loans, CreditProducts products, Members members, Words words, Lists lists) {
        this.asked = asked;
        this.loans = loans;
        this.products = products;
        this.members = members;
        this.words = words;
        this.lists = lists;
    }

    @GetMapping
    String all(@PathVariable String cooperative, ListRequest request, Locale reader, Model model) {
        Cooperative found = asked.cooperative(cooperative);
        LocalDate today = asked.open(found);
        Map<String, String> named = new LinkedHashMap<>();
        products.products(found.id()).forEach(one -> named.put(one.code(), one.name(reader)));
        Optional<Integer> late = request.text(LoanRows.LATE)
                .filter(text -> LATE.stream().map(String::valueOf).anyMatch(text::equals))
                .map(Integer::valueOf);
        var which = new Which(found.id(), today, request.text(PRODUCT).filter(named::containsKey), late);
        model.addAttribute("cooperative", found);
        showSums(model, request, loans.sums(new Which(found.id(), today, Optional.empty(), Optional.empty())), named);
        var listing = new Listing<>(
                "loans",
                Message.of("page.credit.loans.caption", today),
                columns(found, named),
                filters(which, named, reader));
        lists.show(model, listing, request, new LoanRows(loans, members, which));
        return "credit/loans";
    }

    private void showSums(Model model, ListRequest request, List<Sum> sums, Map<String, String> named) {
        List<Column<Sum>> columns = List.of(
                Column.text(PRODUCT, "page.credit.product", sum -> named.getOrDefault(sum.product(), "")),
                Column.number("count", "page.credit.loans.count", Sum::loans).adding(),
                Column.money(LoanRows.OWED, "page.credit.owed", Sum::owed).adding(),
                Column.money(LoanRows.LATE, "page.credit.late-owed", Sum::late).adding());
        var listing = new Listing<>("loans-by-product", Message.of("page.credit.loans.sums"), columns, List.of());
        lists.show(model, listing, request.of("sums"), Rows.inMemory(columns, sums));
    }

    private static List<Column<Row>> columns(Cooperative cooperative, Map<String, String> named) {
        return List.of(
                Column.<Row>text(
                                LoanRows.NUMBER,
                                "page.credit.number",
                                row -> Long.toString(row.line().number()))
                        .sorting()
                        .leading(row -> AskedLoan.addressOf(cooperative) + "/"
                                + row.line().number()),
                Column.<Row>text(
                                "borrower",
                                "page.credit.borrower",
                                row -> row.borrower().map(Member::name).orElse(""))
                        .leadingToSome(
                                "members.read",
                                row -> row.borrower()
                                        .map(one -> "/c/" + cooperative.code() + "/members/" + one.number())),
                Column.text(
                        PRODUCT,
                        "page.credit.product",
                        row -> named.getOrDefault(row.line().product(), "")),
                Column.<Row>day("lent", "page.credit.lent", row -> row.line().lent()),
                Column.<Row>number(
                                LoanRows.LATE,
                                "page.credit.days-late",
                                row -> row.line().daysLate())
                        .sorting(),
                Column.<Row>money(
                                LoanRows.OWED,
                                "page.credit.owed",
                                row -> row.line().owed())
                        .sorting()
                        .adding());
    }

    private List<ListFilter> filters(Which which, Map<String, String> named, Locale reader) {
        Map<String, String> every = new LinkedHashMap<>();
        every.put("", words.said(Message.of("page.credit.every-product"), reader));
        every.putAll(named);
        Map<String, String> late = new LinkedHashMap<>();
        late.put("", words.said(Message.of("page.credit.late-or-not"), reader));
        LATE.forEach(
                days -> late.put(String.valueOf(days), words.said(Message.of("page.credit.late-from", days), reader)));
        return List.of(
                ListFilter.choice(
                        PRODUCT, "page.credit.product", which.product().orElse(""), every),
                ListFilter.choice(
                        LoanRows.LATE,
                        "page.credit.days-late",
                        which.lateFrom().map(String::valueOf).orElse(""),
                        late));
    }
}
