package coop.milpa.contributions.internal;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import coop.milpa.contributions.Certificate;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.platform.PaperFont;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Certificates on paper: the template {@code contributions/certificate} as a PDF. */
@Component
class CertificatePaper {

    private final ITemplateEngine templates;
    private final Cooperatives cooperatives;
    private final Members members;

    CertificatePaper(ITemplateEngine templates, Cooperatives cooperatives, Members members) {
        this.templates = templates;
        this.cooperatives = cooperatives;
        this.members = members;
        XRLog.setLoggingEnabled(false);
    }

    void write(CooperativeId cooperative, Certificate certificate, Locale reader, OutputStream into) {
        String page = templates.process("contributions/certificate", context(cooperative, certificate, reader));
        try {
            new PdfRendererBuilder()
                    .useFastMode()
                    .useFont(PaperFont::open, PaperFont.FAMILY)
                    .withHtmlContent(page, null)
                    .withProducer("Milpa")
                    .toStream(into)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Context context(CooperativeId cooperative, Certificate certificate, Locale reader) {
        MemberId owner = certificate.position().member();
        Optional<Member> member =
                Optional.ofNullable(members.named(cooperative, List.of(owner)).get(owner));
        return new Context(
                reader,
                Map.of(
                        "cooperative",
                        cooperatives.byId(cooperative).map(Cooperative::name).orElse(""),
                        "owner",
                        member.map(Member::name).orElse(""),
                        "member",
                        member.map(Member::number).orElse(""),
                        "certificate",
                        certificate,
                        "paidIn",
                        figure(certificate.position().paidIn(), reader),
                        "nominal",
                        certificate
                                .position()
                                .nominal()
                                .map(value -> figure(value, reader))
                                .orElse(""),
                        "reprint",
                        certificate.prints() - 1));
    }

    /** With separators: both countries, and English, write 1,234.50. */
    private static String figure(Money amount, Locale reader) {
        Locale written = reader.getLanguage().equals("en") ? reader : Locale.of("es", "GT");
        NumberFormat format = NumberFormat.getNumberInstance(written);
        int digits = amount.currency().getDefaultFractionDigits();
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return amount.currency().getCurrencyCode() + " " + format.format(amount.toDecimal());
    }
}
