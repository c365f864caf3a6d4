package coop.milpa.savings.internal;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.platform.PaperFont;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.savings.Statement;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Statements on paper: the template {@code savings/statement} as a PDF. */
@Component
class StatementPaper {

    private final ITemplateEngine templates;
    private final MessageSource messages;
    private final Cooperatives cooperatives;
    private final Members members;

    StatementPaper(ITemplateEngine templates, MessageSource messages, Cooperatives cooperatives, Members members) {
        this.templates = templates;
        this.messages = messages;
        this.cooperatives = cooperatives;
        this.members = members;
        XRLog.setLoggingEnabled(false);
    }

    /** One line of the table, ready to read. */
    record Row(String date, String concept, String narrative, String out, String in, String balance) {}

    /** What this happening is called; its code, where no module has a word for it. */
    String concept(Statement.Words words, Locale reader) {
        return String.valueOf(
                messages.getMessage("concept." + words.concept(), new Object[0], words.concept(), reader));
    }

    void write(CooperativeId cooperative, Statement statement, Locale reader, OutputStream into) {
        String page = templates.process("savings/statement", context(cooperative, statement, reader));
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

    private Context context(CooperativeId cooperative, Statement statement, Locale reader) {
        MemberId owner = statement.account().terms().owner();
        Optional<Member> member =
                Optional.ofNullable(members.named(cooperative, List.of(owner)).get(owner));
        Map<String, Object> said = Map.of(
                "cooperative",
                cooperatives.byId(cooperative).map(Cooperative::name).orElse(""),
                "owner",
                member.map(Member::name).orElse(""),
                "member",
                member.map(Member::number).orElse(""),
                "statement",
                statement,
                "rows",
                statement.movements().stream().map(each -> row(each, reader)).toList(),
                "opening",
                figure(statement.opening(), reader),
                "totalOut",
                figure(statement.totalOut(), reader),
                "totalIn",
                figure(statement.totalIn(), reader),
                "closing",
                figure(statement.closing(), reader));
        return new Context(reader, said);
    }

    private Row row(Statement.Movement movement, Locale reader) {
        return new Row(
                movement.date().toString(),
                concept(movement.words(), reader),
                movement.words().narrative(),
                movement.out().isZero() ? "" : figure(movement.out(), reader),
                movement.in().isZero() ? "" : figure(movement.in(), reader),
                figure(movement.balance(), reader));
    }

    /** With separators: both countries, and English, write 1,234.50. */
    private static String figure(Money amount, Locale reader) {
        Locale written = reader.getLanguage().equals("en") ? reader : Locale.of("es", "GT");
        NumberFormat format = NumberFormat.getNumberInstance(written);
        int digits = amount.currency().getDefaultFractionDigits();
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(amount.toDecimal());
    }
}
