package coop.milpa.contributions.web;

import coop.milpa.contributions.Certificate;
import coop.milpa.contributions.Certificates;
import coop.milpa.contributions.ContributionPosition;
import coop.milpa.contributions.Contributions;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.AskedDays;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Form;
import coop.milpa.web.Needs;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A member's certificates of contributions: what one would say, those that were issued, and a new one. */
@Controller
@RequestMapping("/c/{cooperative}/members/{number}/contribution-certificates")
@Needs(ContributionsInTheMenu.CERTIFY)
class CertificatePages {

    private final Cooperatives cooperatives;
    private final Members members;
    private final Contributions contributions;
    private final Certificates certificates;
    private final AskedDays days;

    CertificatePages(
            Cooperatives cooperatives,
            Members members,
            Contributions contributions,
            Certificates certificates,
            AskedDays days) {
        this.cooperatives = cooperatives;
        this.members = members;
        this.contributions = contributions;
        this.certificates = certificates;
        this.days = days;
    }

    @GetMapping
    String all(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        return shown(found, members.asked(found, number), Form.of(given), model, response);
    }

    @PostMapping
    String issue(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        Member member = members.asked(found, number);
        Form form = Form.of(given);
        return switch (certificates.issue(found.id(), form.request(), member.id())) {
            case Outcome.Done<Certificate>(Certificate issued) ->
                "redirect:/c/" + found.code() + "/contribution-certificates/" + issued.number();
            case Outcome.Refused<Certificate>(Refusal why) -> {
                form.refused("certificate", why);
                yield shown(found, member, form, model, response);
            }
        };
    }

    private String shown(Cooperative cooperative, Member member, Form form, Model model, HttpServletResponse response) {
        form.show(model, response);
        model.addAttribute("member", member);
        model.addAttribute("position", position(cooperative, member.id()));
        model.addAttribute("certificates", certificates.of(cooperative.id(), member.id()));
        return "contributions/certificates";
    }

    private Optional<ContributionPosition> position(Cooperative cooperative, MemberId member) {
        CooperativeId id = cooperative.id();
        return Optional.ofNullable(contributions
                .positions(id, List.of(member), days.open(cooperative))
                .get(member));
    }
}
