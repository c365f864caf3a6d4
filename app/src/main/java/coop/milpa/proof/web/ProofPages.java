package coop.milpa.proof.web;

import coop.milpa.kernel.Currencies;
import coop.milpa.proof.file.ProofCheck;
import coop.milpa.proof.web.VerdictWords.Said;
import coop.milpa.web.Needs;
import coop.milpa.web.Words;
import java.io.IOException;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where everybody checks a proof of savings: in the browser, and here for one that cannot. Nothing is kept. */
@Controller
@RequestMapping("/proof")
@Needs(Needs.NOTHING)
class ProofPages {

    private static final String TEMPLATE = "proof/check";
    private static final byte[] NO_PROOF = {'-'};

    private final Judge judge;
    private final VerdictWords verdicts;
    private final Words words;

    ProofPages(Judge judge, VerdictWords verdicts, Words words) {
        this.judge = judge;
        this.verdicts = verdicts;
        this.words = words;
    }

    @GetMapping
    String page(Model model) {
        model.addAttribute("currencies", currencies());
        return TEMPLATE;
    }

    @PostMapping
    String check(
            @RequestParam Optional<MultipartFile> file,
            @RequestParam(defaultValue = "") String text,
            Model model,
            Locale reader)
            throws IOException {
        byte[] chosen = file.isPresent() ? read(file.get()) : new byte[0];
        var asked = AskedProof.of(chosen, text);
        Said said = asked.isEmpty() ? verdicts.nothing(reader) : verdicts.of(judge.judge(asked), reader);
        model.addAttribute("said", said);
        return page(model);
    }

    /** Whatever is too long is no proof, and is not read; the script says the same. */
    private static byte[] read(MultipartFile file) throws IOException {
        return file.getSize() > ProofCheck.BYTES_MAX ? NO_PROOF : file.getBytes();
    }

    /** What the script has to know of currencies: code, digits and sign of each. */
    private String currencies() {
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> Currencies.find(currency.getCurrencyCode()).isPresent())
                .sorted((one, other) -> one.getCurrencyCode().compareTo(other.getCurrencyCode()))
                .map(this::inShort)
                .collect(Collectors.joining(" "));
    }

    private String inShort(Currency currency) {
        String sign = words.sign(currency);
        boolean own = !sign.equals(currency.getCurrencyCode());
        return currency.getCurrencyCode() + currency.getDefaultFractionDigits() + (own ? sign : "");
    }
}
