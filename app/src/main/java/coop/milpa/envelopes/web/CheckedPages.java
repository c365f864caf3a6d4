package coop.milpa.envelopes.web;

import coop.milpa.envelopes.CheckedList;
import coop.milpa.envelopes.CheckedRow;
import coop.milpa.envelopes.Envelopes;
import coop.milpa.envelopes.KeptList;
import coop.milpa.envelopes.KeptLists;
import coop.milpa.envelopes.ListKind;
import coop.milpa.kernel.Money;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Column;
import coop.milpa.web.ListFilter;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import coop.milpa.web.Rows;
import coop.milpa.web.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a list comes to: each row with its owner, or with what is wrong; then whoever brings it is served. */
@Controller
@RequestMapping("/c/{cooperative}/counter/lists/kept/{code}")
@Needs(EnvelopePermissions.TAKE)
class CheckedPages {

    private static final String SHOW = "show";
    private static final String WRONG = "wrong";

    private final Cooperatives cooperatives;
    private final AskedList asked;
    private final KeptLists kept;
    private final Envelopes envelopes;
    private final CheckedPayrolls payrolls;
    private final Lists lists;
    private final Words words;
    private final Notices notices;

    CheckedPages(
            Cooperatives cooperatives,
            AskedList asked,
            KeptLists kept,
            Envelopes envelopes,
            CheckedPayrolls payrolls,
            Lists lists,
            Words words,
            Notices notices) {
        this.cooperatives = cooperatives;
        this.asked = asked;
        this.kept = kept;
        this.envelopes = envelopes;
        this.payrolls = payrolls;
        this.lists = lists;
        this.words = words;
        this.notices = notices;
    }

    @GetMapping
    String checked(
            @PathVariable String cooperative,
            @PathVariable String code,
            ListRequest request,
            Locale reader,
            Model model) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        KeptList list = asked.kept(found, code);
        model.addAttribute("kept", list);
        if (list.about().kind() == ListKind.PAYROLL) {
            return payrolls.show(found, list, request, reader, model);
        }
        byte[] content = kept.content(found.id(), list.code()).orElse(new byte[0]);
        CheckedList checked = envelopes.check(found.id(), content, found.currency());
        model.addAttribute("checked", checked);
        model.addAttribute("choice", "envelopes.deposits|" + list.code());
        boolean wrongOnly = request.text(SHOW).filter(WRONG::equals).isPresent();
        List<Column<CheckedRow>> columns = columns(found, reader);
        var listing = new Listing<>(
                "list-" + list.code(),
                Message.of("envelopes.checked.caption", list.about().words()),
                columns,
                List.of(filter(wrongOnly, reader)));
        List<CheckedRow> rows = checked.rows().stream()
                .filter(row -> !wrongOnly || !row.flaws().isEmpty())
                .toList();
        lists.show(model, listing, request, Rows.inMemory(columns, rows));
        return "envelopes/checked";
    }

    private List<Column<CheckedRow>> columns(Cooperative cooperative, Locale reader) {
        Money nothing = Money.zero(cooperative.currency());
        return List.of(
                Column.text("row", "envelopes.row", row -> String.valueOf(row.number())),
                Column.text("said", "envelopes.said", row -> row.said().key()),
                Column.text(
                        "account",
                        "envelopes.account",
                        row -> row.target().map(CheckedRow.Target::account).orElse("")),
                Column.text(
                        "owner",
                        "envelopes.owner",
                        row -> row.target()
                                .map(target -> target.name() + " (" + target.member() + ")")
                                .orElse("")),
                Column.text("name", "envelopes.name", row -> row.said().name()),
                Column.<CheckedRow>debit(
                                "amount",
                                "envelopes.amount",
                                row -> row.isRight() ? row.amount().orElse(nothing) : nothing)
                        .adding(),
                Column.text(
                        "flaws",
                        "envelopes.flaws",
                        row -> row.flaws().stream()
                                .map(flaw -> words.said(flaw.words(), reader))
                                .collect(Collectors.joining(" "))));
    }

    private ListFilter filter(boolean wrongOnly, Locale reader) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("", words.said(Message.of("envelopes.show.all"), reader));
        options.put(WRONG, words.said(Message.of("envelopes.show.wrong"), reader));
        return new ListFilter(SHOW, "envelopes.show", wrongOnly ? WRONG : "", new ListFilter.Form.Choice(options));
    }

    /** Whoever brought it took it away again, or the file has to be mended. */
    @PostMapping("/forget")
    String forget(@PathVariable String cooperative, @PathVariable String code) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative);
        KeptList list = asked.kept(found, code);
        kept.forget(found.id(), list.code());
        notices.tell(Message.of("envelopes.forgotten", list.about().words()));
        return "redirect:" + AskedList.addressOf(found) + "/new";
    }
}
