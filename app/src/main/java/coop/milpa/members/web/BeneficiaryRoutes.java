package coop.milpa.members.web;

import coop.milpa.api.Answers;
import coop.milpa.api.Call;
import coop.milpa.api.ForPrograms;
import coop.milpa.api.Requests;
import coop.milpa.members.Beneficiaries;
import coop.milpa.members.Member;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Needs;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who receives what a member leaves, as other systems see it and say it anew. */
@ForPrograms
@RequestMapping(ForPrograms.COOPERATIVE + "/members/{number}/beneficiaries")
class BeneficiaryRoutes {

    private final NamedMembers named;
    private final Beneficiaries beneficiaries;
    private final BeneficiaryTexts texts;
    private final Requests requests;
    private final BeneficiaryChanges changes;
    private final Answers answers;

    BeneficiaryRoutes(
            NamedMembers named,
            Beneficiaries beneficiaries,
            BeneficiaryTexts texts,
            Requests requests,
            BeneficiaryChanges changes,
            Answers answers) {
        this.named = named;
        this.beneficiaries = beneficiaries;
        this.texts = texts;
        this.requests = requests;
        this.changes = changes;
        this.answers = answers;
    }

    @GetMapping
    @Needs(MembersInTheMenu.READ)
    ResponseEntity<String> all(
            @PathVariable String cooperative, @PathVariable String number, HttpServletRequest request) {
        Cooperative home = named.cooperative(cooperative);
        Member member = named.member(home.id(), number);
        var all = beneficiaries.of(home.id(), member.id(), named.open(home));
        return answers.one(texts.of(home.id(), member, all), request);
    }

    /** One contract of hers; the others stay as they are. */
    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(MembersInTheMenu.KEEP)
    ResponseEntity<String> name(
            @PathVariable String cooperative, @PathVariable String number, Call call, Locale reader) {
        Cooperative home = named.cooperative(cooperative);
        Member member = named.member(home.id(), number);
        return requests.carryOut(call, changes.of(member, named.open(home), call.tags()), reader);
    }
}
