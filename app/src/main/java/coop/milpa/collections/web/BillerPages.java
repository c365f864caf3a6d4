package coop.milpa.collections.web;

import coop.milpa.collections.Biller;
import coop.milpa.collections.BillerTerms;
import coop.milpa.collections.Billers;
import coop.milpa.collections.OpenBills;
import coop.milpa.collections.web.BillerForm.Agreed;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.TenantScope;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Answer;
import coop.milpa.web.Column;
import coop.milpa.web.Form;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import coop.milpa.web.Rows;
import coop.milpa.web.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Billers and what is agreed with each; something agreed from a day on, with a new biller or one that is there. */
@Controller
@RequestMapping("/c/{cooperative}/collections/billers")
class BillerPages {

    private final AskedBiller asked;
    private final Billers billers;
    private final OpenBills bills;
    private final TenantScope tenants;
    private final Lists lists;
    private final Words words;
    private final Notices notices;

    BillerPages(
            AskedBiller asked,
            Billers billers,
            OpenBills bills,
            TenantScope tenants,
            Lists lists,
            Words words,
            Notices notices) {
        this.asked = asked;
        this.billers = billers;
        this.bills = bills;
        this.tenants = tenants;
        this.lists = lists;
        this.words = words;
        this.notices = notices;
    }

    @GetMapping
    @Needs(CollectionPermissions.READ)
    String all(@PathVariable String cooperative, ListRequest request, Locale reader, Model model) {
        Cooperative found = asked.cooperative(cooperative, model);
        Map<String, Biller> named =
                billers.all(found.id()).stream().collect(Collectors.toMap(Biller::code, biller -> biller));
        Map<String, OpenBills.Sum> sums = bills.sums(found.id());
        List<Column<BillerTerms>> columns = List.of(
                Column.text("biller", "collections.biller", BillerTerms::biller),
                Column.text("name", "collections.called", row -> of(named, row).name()),
                Column.text("kind", "collections.kind", row -> words.said(kind(of(named, row)), reader)),
                Column.text("bills", "collections.open-bills", row -> bills(sums, of(named, row))),
                Column.day("from", "collections.from", BillerTerms::from),
                Column.text("open", "collections.open", row -> words.said(yes(row.open()), reader)),
                Column.money("fee", "collections.fee", BillerTerms::fee),
                Column.money("fixed", "collections.fixed", BillerTerms::fixed),
                Column.text(
                        "percent", "collections.percent", row -> row.percent().toText()),
                Column.text("source", "collections.source", row -> row.source().text()));
        var listing = new Listing<>("billers", Message.of("collections.billers.caption"), columns, List.of());
        lists.show(model, listing, request, Rows.inMemory(columns, billers.terms(found.id())));
        return "collections/billers";
    }

    private static Biller of(Map<String, Biller> named, BillerTerms terms) {
        return Objects.requireNonNull(named.get(terms.biller()));
    }

    /** How many may be paid now, and what they come to, where a file says so. */
    private String bills(Map<String, OpenBills.Sum> sums, Biller biller) {
        Optional<OpenBills.Sum> sum = Optional.ofNullable(sums.get(biller.code()));
        return biller.byFile()
                ? sum.map(each -> each.bills() + " · " + words.money(each.amount()))
                        .orElse("0")
                : "–";
    }

    private static Message yes(boolean yes) {
        return Message.of("choice.collections." + (yes ? "YES" : "NO"));
    }

    private static Message kind(Biller biller) {
        return Message.of("enum.collections." + biller.kind());
    }

    @GetMapping("/new")
    @Needs(CollectionPermissions.AGREE)
    String form(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        asked.cooperative(cooperative, model);
        return filledIn(Form.of(given), reader, model, response);
    }

    @PostMapping("/new")
    @Needs(CollectionPermissions.AGREE)
    String again(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        asked.cooperative(cooperative, model);
        return filledIn(Form.of(given), reader, model, response);
    }

    @PostMapping("/check")
    @Needs(CollectionPermissions.AGREE)
    String check(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative, model);
        Form form = Form.of(given);
        Optional<Agreed> read = new BillerForm(form, found.currency()).read();
        read.ifPresent(agreed -> refuse(form, tenants.rehearse(found.id(), () -> agree(found, agreed))));
        if (read.isEmpty() || !form.isRight()) {
            return filledIn(form, reader, model, response);
        }
        form.show(model, response);
        model.addAttribute("answers", answers(read.get(), reader));
        return "collections/check-biller";
    }

    @PostMapping
    @Needs(CollectionPermissions.AGREE)
    String agree(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative, model);
        Form form = Form.of(given);
        Optional<Agreed> read = new BillerForm(form, found.currency()).read();
        if (read.isPresent() && !refuse(form, agree(found, read.get()))) {
            notices.tell(Message.of(
                    "collections.agreed",
                    read.get().biller().name(),
                    read.get().terms().from()));
            return "redirect:" + AskedBiller.addressOf(found) + "/billers";
        }
        return filledIn(form, reader, model, response);
    }

    private Outcome<BillerTerms> agree(Cooperative found, Agreed agreed) {
        return billers.agree(found.id(), agreed.biller(), agreed.terms());
    }

    private static boolean refuse(Form form, Outcome<BillerTerms> outcome) {
        if (outcome instanceof Outcome.Refused<BillerTerms>(Refusal why)) {
            form.refused("collections.other-biller".equals(why.code()) ? "code" : "validFrom", why);
            return true;
        }
        return false;
    }

    private List<Answer> answers(Agreed agreed, Locale reader) {
        BillerTerms terms = agreed.terms();
        return List.of(
                new Answer("field.collections.code", terms.biller()),
                new Answer("field.collections.name", agreed.biller().name()),
                new Answer("field.collections.kind", words.said(kind(agreed.biller()), reader)),
                new Answer(
                        "field.collections.byFile",
                        words.said(yes(agreed.biller().byFile()), reader)),
                new Answer("field.collections.validFrom", words.day(terms.from(), reader)),
                new Answer("field.collections.open", words.said(yes(terms.open()), reader)),
                new Answer("field.collections.fee", words.money(terms.fee())),
                new Answer("field.collections.fixed", words.money(terms.fixed())),
                new Answer("field.collections.percent", terms.percent().toText()),
                new Answer("field.collections.decidedBy", terms.source().text()));
    }

    private String filledIn(Form form, Locale reader, Model model, HttpServletResponse response) {
        form.show(model, response);
        Map<String, String> offers = new LinkedHashMap<>();
        offers.put("YES", words.said(yes(true), reader));
        offers.put("NO", words.said(yes(false), reader));
        Map<String, String> kinds = new LinkedHashMap<>();
        for (Biller.Kind kind : Biller.Kind.values()) {
            kinds.put(kind.name(), words.said(Message.of("enum.collections." + kind), reader));
        }
        model.addAttribute("offers", offers);
        model.addAttribute("kinds", kinds);
        return "collections/new-biller";
    }
}
