package coop.milpa.origination.web;

import coop.milpa.kernel.ActorId;
import coop.milpa.members.Members;
import coop.milpa.origination.ApplicationList;
import coop.milpa.origination.ApplicationList.Which;
import coop.milpa.origination.ApplicationState.Stage;
import coop.milpa.origination.web.ApplicationRows.Row;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Column;
import coop.milpa.web.ListFilter;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Words;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** All applications for loans of a cooperative, by how far they have come and who looks after them. */
@Controller
@RequestMapping("/c/{cooperative}/loan-applications")
@Needs(OriginationInTheMenu.READ)
class ApplicationListPage {

    private static final String STAGE = "stage";
    private static final String OFFICER = "officer";

    private final AskedApplication asked;
    private final ApplicationList list;
    private final ContentsChoices choices;
    private final Members members;
    private final Lists lists;
    private final Words words;

    ApplicationListPage(
            AskedApplication asked,
            ApplicationList list,
            ContentsChoices choices,
            Members members,
            Lists lists,
            Words words) {
        this.asked = asked;
        this.list = list;
        this.choices = choices;
        this.members = members;
        this.lists = lists;
        this.words = words;
    }

    @GetMapping
    String all(@PathVariable String cooperative, ListRequest request, Locale reader, Model model) {
        Cooperative found = asked.cooperative(cooperative, model);
        List<ActorId> officers = list.officers(found.id());
        Function<ActorId, String> names = asked.names(found, officers);
        Optional<ActorId> officer = request.text(OFFICER)
                .flatMap(text -> officers.stream()
                        .filter(one -> one.toString().equals(text))
                        .findFirst());
        var which = new Which(found.id(), request.one(STAGE, Stage.class), officer);
        var listing = new Listing<>(
                "loan-applications",
                Message.of("page.origination.caption"),
                columns(found, reader),
                List.of(
                        ListFilter.choice(
                                STAGE,
                                "page.origination.stage",
                                which.stage().map(Stage::name).orElse(""),
                                words.choices(
                                        "page.origination.every-stage",
                                        "choice.origination.stage.",
                                        Stage.class,
                                        reader)),
                        ListFilter.choice(
                                OFFICER,
                                "page.origination.officer",
                                officer.map(ActorId::toString).orElse(""),
                                officers(officers, names, reader))));
        lists.show(model, listing, request, new ApplicationRows(list, members, which, names));
        return "origination/all";
    }

    private List<Column<Row>> columns(Cooperative found, Locale reader) {
        Map<String, String> products = choices.allProducts(found, reader);
        return List.of(
                Column.<Row>text(
                                ApplicationRows.NUMBER,
                                "page.origination.number",
                                row -> Long.toString(row.application().number()))
                        .sorting()
                        .leading(row -> AskedApplication.address(
                                found, row.application().number())),
                Column.<Row>text(
                                "member",
                                "page.origination.member",
                                row -> row.member().name())
                        .leading(
                                "members.read",
                                row -> "/c/" + found.code() + "/members/"
                                        + row.member().number()),
                Column.text(
                        "product",
                        "page.origination.product",
                        row -> products.getOrDefault(
                                row.application().product(), row.application().product())),
                Column.<Row>money(
                                ApplicationRows.AMOUNT,
                                "page.origination.amount",
                                row -> row.application().amount())
                        .sorting()
                        .adding(),
                Column.<Row>day(
                                ApplicationRows.TAKEN,
                                "page.origination.taken",
                                row -> row.application().taken())
                        .sorting(),
                Column.text(
                        STAGE,
                        "page.origination.stage",
                        row -> words.said(
                                Message.of("choice.origination.stage."
                                        + row.application().stage().name()),
                                reader)),
                Column.text(OFFICER, "page.origination.officer", Row::officer));
    }

    private Map<String, String> officers(List<ActorId> officers, Function<ActorId, String> names, Locale reader) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("", words.said(Message.of("page.origination.every-officer"), reader));
        officers.stream()
                .sorted(Comparator.comparing(names))
                .forEach(one -> options.put(one.toString(), names.apply(one)));
        return options;
    }
}
