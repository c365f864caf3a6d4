package coop.milpa.members.web;

import coop.milpa.kernel.PartyId;
import coop.milpa.parties.Duplicates;
import coop.milpa.parties.Duplicates.Candidate;
import coop.milpa.parties.Party;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Column;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.RowAct;
import coop.milpa.web.Rows;
import coop.milpa.web.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** People who may have been entered twice, two to a row; each row leads to where they are compared. */
@Controller
@Needs(MembersInTheMenu.MERGE)
class DuplicateListPage {

    private static final int LISTED_MAX = 1_000;

    private final AskedMember asked;
    private final Duplicates duplicates;
    private final NumbersOfPeople numbers;
    private final Words words;
    private final Lists lists;

    DuplicateListPage(AskedMember asked, Duplicates duplicates, NumbersOfPeople numbers, Words words, Lists lists) {
        this.asked = asked;
        this.duplicates = duplicates;
        this.numbers = numbers;
        this.words = words;
        this.lists = lists;
    }

    @GetMapping("/c/{cooperative}/people/duplicates")
    String all(@PathVariable String cooperative, ListRequest request, Locale reader, Model model) {
        Cooperative found = asked.cooperative(cooperative);
        List<Candidate> candidates = duplicates.candidates(found.id(), LISTED_MAX);
        Map<PartyId, String> theirs = numbers.of(
                found,
                candidates.stream()
                        .flatMap(each -> Stream.of(each.one(), each.other()))
                        .toList());
        List<Column<Candidate>> columns = columns(theirs, reader);
        String address = "/c/" + found.code() + "/people/duplicates/";
        var listing = new Listing<>("duplicates", Message.of("members.duplicates.caption"), columns, List.of())
                .acting(each -> List.of(RowAct.link(
                        Message.of("members.duplicates.compare"),
                        Message.of(
                                "members.duplicates.compare-of",
                                each.one().name(),
                                each.other().name()),
                        address + each.one().id() + "/" + each.other().id())));
        model.addAttribute("cooperative", found);
        lists.show(model, listing, request, Rows.inMemory(columns, candidates));
        return "members/duplicates";
    }

    private List<Column<Candidate>> columns(Map<PartyId, String> theirs, Locale reader) {
        return List.of(
                name("one", Candidate::one),
                number("one-number", Candidate::one, theirs),
                name("other", Candidate::other),
                number("other-number", Candidate::other, theirs),
                Column.text(
                        "why",
                        "members.duplicates.why",
                        each -> each.reasons().stream()
                                .map(reason ->
                                        words.said(Message.of("enum.members.duplicate." + reason.name()), reader))
                                .collect(Collectors.joining("; "))));
    }

    private static Column<Candidate> name(String key, Function<Candidate, Party> of) {
        return Column.<Candidate>text(
                        key, "members.duplicates." + key, each -> of.apply(each).name())
                .sorting();
    }

    private static Column<Candidate> number(String key, Function<Candidate, Party> of, Map<PartyId, String> theirs) {
        return Column.text(
                key,
                "members.duplicates.number",
                each -> theirs.getOrDefault(of.apply(each).id(), ""));
    }
}
