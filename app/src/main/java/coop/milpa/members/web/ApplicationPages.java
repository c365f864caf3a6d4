package coop.milpa.members.web;

import coop.milpa.kernel.Money;
import coop.milpa.members.Admissions;
import coop.milpa.members.Application;
import coop.milpa.members.Applications;
import coop.milpa.members.Applications.Stage;
import coop.milpa.members.EntryPayment;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.parties.Parties;
import coop.milpa.parties.Party;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Column;
import coop.milpa.web.ListFilter;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Words;
import java.util.Arrays;
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

/** Who asked to become a member, and how far each has come: the list, and one with her steps. */
@Controller
@RequestMapping("/c/{cooperative}/applications")
@Needs(MembersInTheMenu.APPLICATIONS)
class ApplicationPages {

    private final AskedApplication asked;
    private final Admissions admissions;
    private final Applications applications;
    private final Parties parties;
    private final Members members;
    private final Lists lists;
    private final Words words;

    ApplicationPages(
            AskedApplication asked,
            Admissions admissions,
            Applications applications,
            Parties parties,
            Members members,
            Lists lists,
            Words words) {
        this.asked = asked;
        this.admissions = admissions;
        this.applications = applications;
        this.parties = parties;
        this.members = members;
        this.lists = lists;
        this.words = words;
    }

    @GetMapping
    String all(@PathVariable String cooperative, ListRequest request, Locale reader, Model model) {
        Cooperative found = asked.cooperative(cooperative);
        model.addAttribute("cooperative", found);
        Optional<Stage> stage = request.text("stage")
                .flatMap(text -> Arrays.stream(Stage.values())
                        .filter(each -> each.name().equals(text))
                        .findFirst());
        List<Column<ApplicationRow>> columns = List.of(
                Column.<ApplicationRow>day(
                                "day",
                                "members.application.on",
                                row -> row.application().appliedOn())
                        .sorting(),
                Column.<ApplicationRow>text("name", "members.name", ApplicationRow::name)
                        .leading(row -> "/c/" + found.code() + "/applications/"
                                + row.application().id()),
                Column.text(
                        "kind",
                        "members.application.kind",
                        row -> words.said(
                                Message.of("enum.members.kind."
                                        + row.application().kind().name()),
                                reader)),
                Column.text("stage", "members.application.stage", row -> stage(row.stage(), reader)));
        var listing = new Listing<>(
                "applications", Message.of("members.applications.caption"), columns, List.of(filter(stage, reader)));
        lists.show(model, listing, request, new ApplicationRows(applications, parties, found.id(), stage));
        return "members/applications";
    }

    /** One with what is done and what is still to be done. */
    @GetMapping("/{application}")
    String one(@PathVariable String cooperative, @PathVariable String application, Model model) {
        Cooperative found = asked.cooperative(cooperative);
        Application applied = asked.application(found, application);
        EntryPayment payment = admissions.payment(found.id(), applied.id()).orElseThrow();
        model.addAttribute("cooperative", found);
        model.addAttribute("applied", applied);
        model.addAttribute("stage", Stage.of(applied.state()));
        model.addAttribute("state", applied.state());
        model.addAttribute("name", asked.name(found, applied.party()));
        model.addAttribute("proposedBy", applied.proposedBy().map(party -> asked.name(found, party)));
        model.addAttribute("named", asked.named(found, applied));
        model.addAttribute("payment", payment);
        model.addAttribute("missing", payment.missing(Money.zero(found.currency())));
        model.addAttribute("member", admitted(found, applied));
        model.addAttribute(
                "document",
                parties.find(found.id(), applied.party())
                        .map(Party::particulars)
                        .map(said -> asked.document(said.mainDocument()))
                        .orElse(""));
        return "members/application";
    }

    private Optional<Member> admitted(Cooperative cooperative, Application application) {
        return application.state() instanceof Application.State.Admitted admitted
                ? members.find(cooperative.id(), admitted.member())
                : Optional.empty();
    }

    private ListFilter filter(Optional<Stage> stage, Locale reader) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("", words.said(Message.of("members.applications.any"), reader));
        for (Stage each : Stage.values()) {
            options.put(each.name(), stage(each, reader));
        }
        return new ListFilter(
                "stage",
                "members.application.stage",
                stage.map(Stage::name).orElse(""),
                new ListFilter.Form.Choice(options));
    }

    private String stage(Stage stage, Locale reader) {
        return words.said(Message.of("enum.members.stage." + stage.name()), reader);
    }
}
