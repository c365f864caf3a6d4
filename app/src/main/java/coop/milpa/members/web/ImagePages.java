package coop.milpa.members.web;

import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.PartyId;
import coop.milpa.kernel.Refusal;
import coop.milpa.members.ImageContent;
import coop.milpa.members.KeepImage;
import coop.milpa.members.Mandate;
import coop.milpa.members.MandateBook;
import coop.milpa.members.Member;
import coop.milpa.members.MemberImage;
import coop.milpa.members.MemberImages;
import coop.milpa.parties.Guardianships;
import coop.milpa.parties.Parties;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import coop.milpa.web.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Puts a signature or a photograph into a member's file; what is not the image it says it is, is refused. */
@Controller
@RequestMapping("/c/{cooperative}/members/{number}/images/new")
@Needs(MembersInTheMenu.KEEP)
class ImagePages {

    private final AskedMember asked;
    private final MemberImages images;
    private final MandateBook mandates;
    private final Guardianships guardianships;
    private final Parties parties;
    private final Words words;
    private final Notices notices;

    ImagePages(
            AskedMember asked,
            MemberImages images,
            MandateBook mandates,
            Guardianships guardianships,
            Parties parties,
            Words words,
            Notices notices) {
        this.asked = asked;
        this.images = images;
        this.mandates = mandates;
        this.guardianships = guardianships;
        this.parties = parties;
        this.words = words;
        this.notices = notices;
    }

    @GetMapping
    String form(
            @PathVariable String cooperative,
            @PathVariable String number,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative);
        return filledIn(found, asked.member(found, number), Form.of(Map.of()), reader, model, response);
    }

    @PostMapping
    String keep(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            @RequestParam(name = "image") Optional<MultipartFile> image,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        Cooperative found = asked.cooperative(cooperative);
        Member member = asked.member(found, number);
        Form form = Form.of(given);
        Optional<KeepImage> command = command(found, member, form, image);
        if (command.isEmpty()) {
            return filledIn(found, member, form, reader, model, response);
        }
        return switch (images.keep(command.get())) {
            case Outcome.Refused<MemberImage>(Refusal why) -> {
                form.refused(why.code().equals("members.image-of-a-stranger") ? "whose" : "image", why);
                yield filledIn(found, member, form, reader, model, response);
            }
            case Outcome.Done<MemberImage> done -> {
                notices.tell(Message.of("members.image-kept", member.name()));
                yield "redirect:" + AskedMember.addressOf(found, member) + "/file";
            }
        };
    }

    private Optional<KeepImage> command(
            Cooperative cooperative, Member member, Form form, Optional<MultipartFile> image) {
        var kind = List.of(MemberImage.Kind.values()).stream()
                .filter(each -> each.name().equals(form.text("imageKind")))
                .findFirst();
        Optional<PartyId> whose = hers(cooperative, member).stream()
                .filter(party -> party.toString().equals(form.text("whose")))
                .findFirst();
        Optional<MultipartFile> file = image.filter(each -> !each.isEmpty());
        if (kind.isEmpty()) {
            form.wrong("imageKind", Message.of("web.form.missing"));
        }
        if (whose.isEmpty()) {
            form.wrong("whose", Message.of("web.form.missing"));
        }
        if (file.isEmpty()) {
            form.wrong("image", Message.of("members.form.no-file"));
        }
        return kind.isPresent() && whose.isPresent() && file.isPresent()
                ? Optional.of(new KeepImage(
                        cooperative.id(),
                        form.request(),
                        member.id(),
                        whose.get(),
                        kind.get(),
                        new ImageContent(bytes(file.get()))))
                : Optional.empty();
    }

    private String filledIn(
            Cooperative cooperative,
            Member member,
            Form form,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        form.show(model, response);
        model.addAttribute("cooperative", cooperative);
        model.addAttribute("member", member);
        Map<String, String> kinds = new LinkedHashMap<>();
        for (MemberImage.Kind kind : MemberImage.Kind.values()) {
            kinds.put(kind.name(), words.said(Message.of("enum.members.image." + kind.name()), reader));
        }
        model.addAttribute("kinds", kinds);
        Map<String, String> people = new LinkedHashMap<>();
        List<PartyId> hers = hers(cooperative, member);
        var named = parties.named(cooperative.id(), hers);
        hers.forEach(party ->
                Optional.ofNullable(named.get(party)).ifPresent(known -> people.put(party.toString(), known.name())));
        model.addAttribute("people", people);
        return "members/new-image";
    }

    /** She herself, her guardians, and who may act for her. */
    private List<PartyId> hers(Cooperative cooperative, Member member) {
        List<PartyId> hers = new ArrayList<>(List.of(member.party()));
        hers.addAll(guardianships.guardiansOf(cooperative.id(), member.party()));
        mandates.of(cooperative.id(), member.id(), asked.open(cooperative)).values().stream()
                .map(Mandate::party)
                .forEach(hers::add);
        return hers.stream().distinct().toList();
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
