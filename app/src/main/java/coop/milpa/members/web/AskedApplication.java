package coop.milpa.members.web;

import coop.milpa.kernel.PartyId;
import coop.milpa.members.Admissions;
import coop.milpa.members.Application;
import coop.milpa.members.ApplicationId;
import coop.milpa.parties.IdentityDocument;
import coop.milpa.parties.Parties;
import coop.milpa.parties.Party;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Input;
import coop.milpa.web.PageProblem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Finds which application an address names. */
@Component
class AskedApplication {

    private final AskedMember asked;
    private final Admissions admissions;
    private final Parties parties;
    private final ShownDocuments documents;

    AskedApplication(AskedMember asked, Admissions admissions, Parties parties, ShownDocuments documents) {
        this.asked = asked;
        this.admissions = admissions;
        this.parties = parties;
        this.documents = documents;
    }

    Cooperative cooperative(String code) {
        return asked.cooperative(code);
    }

    Application application(Cooperative cooperative, String id) {
        return Input.parsed(id, ApplicationId::parse)
                .flatMap(named -> admissions.find(cooperative.id(), named))
                .orElseThrow(() -> new PageProblem(
                        HttpStatus.NOT_FOUND,
                        "members.unknown-application",
                        "/c/" + cooperative.code() + "/applications",
                        Input.shown(id)));
    }

    String name(Cooperative cooperative, PartyId party) {
        return parties.find(cooperative.id(), party).map(Party::name).orElse("–");
    }

    /** Whom she named for when she is a member, a line each. */
    List<String> named(Cooperative cooperative, Application application) {
        Map<PartyId, Party> known = parties.named(
                cooperative.id(),
                application.beneficiaries().stream()
                        .flatMap(each -> Stream.concat(Stream.of(each.party()), each.receiver().stream()))
                        .toList());
        Function<PartyId, String> name =
                id -> Optional.ofNullable(known.get(id)).map(Party::name).orElse("–");
        return application.beneficiaries().stream()
                .map(each -> SharesField.line(
                        name.apply(each.party()),
                        each.percent().toPlainString(),
                        each.receiver().map(name)))
                .toList();
    }

    /** As whoever looks may see it. */
    String document(IdentityDocument document) {
        return documents.of(document);
    }

    static String addressOf(Cooperative cooperative, Application application) {
        return "/c/" + cooperative.code() + "/applications/" + application.id();
    }
}
