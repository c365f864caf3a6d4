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
import coop.milpa.web.Column;
import coop.milpa.web.Form;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Rows;
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
    private final Lists lists;

    CertificatePages(
            Cooperatives cooperatives,
            Members members,
            Contributions contributions,
            Certificates certificates,
            AskedDays days,
            Lists lists) {
        this.cooperatives = cooperatives;
        this.members = members;
        this.contributions = contributions;
        this.certificates = certificates;
        this.days = days;
        this.lists = lists;
    }

    @GetMapping
    String all(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            ListRequest request,
            Model model,
            HttpServletResponse response) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        Member member = members.asked(found, number);
        list(found, member, request, model);
        return shown(found, member, Form.of(given), model, response);
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
                list(found, member, new ListRequest(addressOf(found, member), Map.of()), model);
                yield shown(found, member, form, model, response);
            }
        };
    }

    private String shown(Cooperative cooperative, Member member, Form form, Model model, HttpServletResponse response) {
        form.show(model, response);
        model.addAttribute("member", member);
        model.addAttribute("position", position(cooperative, member.id()));
        return "contributions/certificates";
    }

    private static String addressOf(Cooperative cooperative, Member member) {
        return "/c/" + cooperative.code() + "/members/" + member.number() + "/contribution-certificates";
    }

    /** Those that were issued; what each states is the same money again, so nothing is added up. */
    private void list(Cooperative cooperative, Member member, ListRequest request, Model model) {
        List<Column<Certificate>> columns = List.of(
                Column.<Certificate>text(
                                "number", "page.contributions.certificates.number", one -> Long.toString(one.number()))
                        .leading(one -> "/c/" + cooperative.code() + "/contribution-certificates/" + one.number()),
                Column.day("date", "page.contributions.certificate.date", Certificate::issuedOn)
                        .sorting(),
                Column.<Certificate>money(
                                "paid-in",
                                "page.contributions.certificate.paid-in",
                                one -> one.position().paidIn())
                        .sorting(),
                Column.number("prints", "page.contributions.certificates.prints", Certificate::prints)
                        .adding());
        var listing = new Listing<>(
                "contribution-certificates", Message.of("page.contributions.certificates.issued"), columns, List.of());
        lists.show(model, listing, request, Rows.inMemory(columns, certificates.of(cooperative.id(), member.id())));
    }

    private Optional<ContributionPosition> position(Cooperative cooperative, MemberId member) {
        CooperativeId id = cooperative.id();
        return Optional.ofNullable(contributions
                .positions(id, List.of(member), days.open(cooperative))
                .get(member));
    }
}
