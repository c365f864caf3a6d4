package coop.milpa.portal.web;

import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.portal.AccessStanding;
import coop.milpa.portal.ActivationCode;
import coop.milpa.portal.MadeTransfer;
import coop.milpa.portal.MemberInside;
import coop.milpa.portal.PortalAccess;
import coop.milpa.portal.PortalTransfers;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Column;
import coop.milpa.web.Confirmation;
import coop.milpa.web.Form;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import coop.milpa.web.Rows;
import coop.milpa.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** How a member stands at her own door, as her branch sees it: invited, come in, taken away. */
@Controller
@RequestMapping("/c/{cooperative}/members/{number}/portal")
@Needs(PortalPermissions.INVITE)
class AccessPages {

    private static final String PAGE = "portal/access";
    private static final int LAST = 1_000;

    private final Cooperatives cooperatives;
    private final Members members;
    private final PortalAccess access;
    private final PortalTransfers transfers;
    private final Notices notices;
    private final Words words;
    private final Lists lists;

    AccessPages(
            Cooperatives cooperatives,
            Members members,
            PortalAccess access,
            PortalTransfers transfers,
            Notices notices,
            Words words,
            Lists lists) {
        this.cooperatives = cooperatives;
        this.members = members;
        this.access = access;
        this.transfers = transfers;
        this.notices = notices;
        this.words = words;
        this.lists = lists;
    }

    @GetMapping
    String page(
            @PathVariable String cooperative,
            @PathVariable String number,
            ListRequest request,
            HttpServletResponse response,
            Model model) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        Member member = members.asked(found, number);
        showTransfers(found, member, request, model);
        return show(found, member, Form.of(Map.of()), response, model);
    }

    private String show(Cooperative found, Member member, Form form, HttpServletResponse response, Model model) {
        Optional<AccessStanding> standing = access.standing(found.id(), member.id());
        model.addAttribute("member", member);
        model.addAttribute("standing", standing);
        model.addAttribute("zone", found.zone());
        form.show(model, response);
        return PAGE;
    }

    /** What she has sent, the last first. */
    private void showTransfers(Cooperative found, Member member, ListRequest request, Model model) {
        Locale reader = LocaleContextHolder.getLocale();
        List<Column<MadeTransfer>> columns = List.of(
                Column.text("code", "portal.receipt-code", MadeTransfer::code),
                Column.text("at", "portal.day", one -> words.at(one.at(), found.zone(), reader)),
                Column.<MadeTransfer>text(
                                "from", "field.portal.from", one -> one.what().from())
                        .sorting(),
                Column.<MadeTransfer>text(
                                "to", "portal.goes-to", one -> one.what().to().number())
                        .sorting(),
                Column.<MadeTransfer>money(
                                "amount",
                                "field.portal.amount",
                                one -> one.what().amount())
                        .sorting()
                        .adding());
        var listing = new Listing<>("portal-transfers", Message.of("portal.transfers.caption"), columns, List.of());
        List<MadeTransfer> made = access.standing(found.id(), member.id()).isPresent()
                ? transfers.last(new MemberInside(found.id(), member, true), LAST)
                : List.of();
        lists.show(model, listing, request, Rows.inMemory(columns, made));
    }

    /** The code is in this answer and nowhere else. */
    @PostMapping("/invitation")
    String invite(
            @PathVariable String cooperative, @PathVariable String number, HttpServletResponse response, Model model) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        Member member = members.asked(found, number);
        return switch (access.invite(found.id(), number)) {
            case Outcome.Done<ActivationCode>(ActivationCode code) -> {
                response.setHeader("Cache-Control", "no-store");
                model.addAttribute("member", member);
                model.addAttribute("code", code);
                model.addAttribute("zone", found.zone());
                model.addAttribute("address", address(found));
                yield "portal/paper";
            }
            case Outcome.Refused<ActivationCode>(Refusal why) -> {
                Form form = Form.of(Map.of());
                form.refused("invite", why);
                showTransfers(found, member, new ListRequest(back(found, member), Map.of()), model);
                yield show(found, member, form, response, model);
            }
        };
    }

    private static String back(Cooperative found, Member member) {
        return "/c/" + found.code() + "/members/" + member.number() + "/portal";
    }

    /** As the browser of whoever prints it reached this program. */
    private static String address(Cooperative found) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(Addresses.home(found.code()))
                .toUriString();
    }

    @PostMapping("/revocation")
    String revoke(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        Member member = members.asked(found, number);
        String back = back(found, member);
        Form form = Form.of(given);
        if (!form.isConfirmed()) {
            return new Confirmation(
                            Message.of("portal.revoke.title", member.name()),
                            Message.of("portal.revoke.means"),
                            Message.of("portal.revoke.do"),
                            request.getRequestURI(),
                            back)
                    .show(model, form);
        }
        return switch (access.revoke(found.id(), number)) {
            case Outcome.Done<AccessStanding> done -> {
                notices.tell(Message.of("portal.revoked", member.name()));
                yield "redirect:" + back;
            }
            case Outcome.Refused<AccessStanding>(Refusal why) -> {
                form.refused("invite", why);
                showTransfers(found, member, new ListRequest(back(found, member), Map.of()), model);
                yield show(found, member, form, response, model);
            }
        };
    }
}
