package app.carnet.points;

import app.carnet.foundation.Messages;
import app.carnet.settings.Format;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Says in words what an entry did and why, with the rule and the figures it was made by: enough to answer "why do I have
 * 57 points?" without asking anybody else.
 */
@Named
@RequestScoped
public class StatementWords {

    @Inject
    private Messages messages;
    @Inject
    private Format format;

    StatementWords() {
    }

    /** Without a container. */
    StatementWords(Messages messages, Format format) {
        this.messages = messages;
        this.format = format;
    }

    public String of(StatementRow row) {
        return sentences(row, first(row));
    }

    /** For the member themselves: a friend's number, and the receipts of a friend, are not theirs to read. */
    public String ofOwn(StatementRow row) {
        return row.sourceKind() == SourceKind.REFERRAL ? sentences(row, bonus(row, Math.abs(row.points()))) : of(row);
    }

    private String bonus(StatementRow row, long points) {
        return text(row.kind() == EntryKind.EARN ? "statement_words.own_bonus" : "statement_words.own_bonus_taken_back", points);
    }

    private String sentences(StatementRow row, String first) {
        List<String> sentences = new ArrayList<>(List.of(first));
        sentences.addAll(row.kind() == EntryKind.EARN ? days(row) : List.of());
        sentences.addAll(debts(row));
        return sentences.stream().reduce((all, next) -> text("statement_words.and", all, next)).orElseThrow();
    }

    private List<String> debts(StatementRow row) {
        List<String> sentences = new ArrayList<>();
        long expired = row.kind() == EntryKind.REVERSE_EARN ? row.expired() : 0;
        if (expired > 0) {
            sentences.add(text("statement_words.had_expired", expired));
        }
        if (row.debtChange() > expired) {
            sentences.add(text("statement_words.missing", row.debtChange() - expired));
        }
        if (row.debtChange() < 0 && !isSettlement(row) && !isErasure(row)) {
            sentences.add(text("statement_words.paid_debt", -row.debtChange()));
        }
        return sentences;
    }

    private String first(StatementRow row) {
        long points = Math.abs(row.points());
        return switch (row.kind()) {
            case EARN -> earned(row, points);
            case REDEEM -> row.sourceKind() == SourceKind.PURCHASE ? text("statement_words.spent", points, row.sourceKey())
                : row.remark() == null ? text("statement_words.redeemed", points) : text("statement_words.redeemed_for", points, row.remark());
            case EXPIRE -> isErasure(row) ? text("statement_words.forfeited", points) : text("statement_words.expired", points, format.day(row.lastDay()));
            case REVERSE_EARN -> row.sourceKind() == SourceKind.REFERRAL ? bonusTakenBack(row, points)
                : text("statement_words.taken_back", points, row.sourceKey(), row.reversedKey());
            case REVERSE_REDEEM -> text("statement_words.given_back", points, row.sourceKey(), row.reversedKey());
            case ADJUST -> isSettlement(row) ? settled(row, points) : isErasure(row) ? text("statement_words.let_off", points) : adjusted(row, points);
            case TRANSFER -> text(row.points() > 0 ? "statement_words.transferred_in" : "statement_words.transferred_out", points);
        };
    }

    private String earned(StatementRow row, long points) {
        return switch (row.sourceKind()) {
            case PURCHASE -> text("statement_words.earned", points, row.sourceKey(), calculation(row), isRounded(row) ? 1 : 0);
            case ACTIVITY -> EarnRule.read(row.rule()).stream().findFirst().map(rule -> text("statement_words.activity_named", points, rule.name()))
                .orElseGet(() -> text("statement_words.activity", points));
            case SIGN_UP -> text("statement_words.sign_up", points);
            case REFERRAL -> referral(row, points);
            default -> throw new IllegalArgumentException("Nothing is earned by a " + row.sourceKind());
        };
    }

    private String referral(StatementRow row, long points) {
        String friend = EarnRule.read(row.rule()).stream().findFirst().map(EarnRule::name).orElse(row.sourceKey());
        return friend.equals(row.memberNumber()) ? text("statement_words.referred", points) : text("statement_words.referrer", points, format.number(friend));
    }

    /** Bonuses were once kept under the friend's number, which is no receipt. */
    private String bonusTakenBack(StatementRow row, long points) {
        return Character.isDigit(row.reversedKey().charAt(0)) ? text("statement_words.old_bonus_taken_back", points, row.sourceKey())
            : text("statement_words.bonus_taken_back", points, row.sourceKey(), row.reversedKey());
    }

    /** Such as {@code ¥ 45.60 × 1 point × 1.25 (Gold)}; where lines differ, what multiplied some of them. */
    private String calculation(StatementRow row) {
        String plain = text("statement_words.calculation", format.money(row.amount()), row.coefficient());
        List<EarnRule> rules = EarnRule.read(row.rule());
        String named = rules.stream().map(rule -> text("statement_words.times", format.factor(rule.multiplier()), name(rule))).collect(Collectors.joining(" "));
        if (row.multiplier() == null) {
            return text("statement_words.some_lines", plain, named);
        }
        if (row.multiplier().compareTo(BigDecimal.ONE) == 0) {
            return plain;
        }
        BigDecimal product = rules.stream().map(EarnRule::multiplier).reduce(BigDecimal.ONE, BigDecimal::multiply);
        return plain + " " + (product.compareTo(row.multiplier()) == 0 ? named
            : text("statement_words.times", format.factor(row.multiplier()), rules.stream().map(this::name).collect(Collectors.joining(", "))));
    }

    private static boolean isRounded(StatementRow row) {
        return row.multiplier() != null
            && row.amount().multiply(row.coefficient()).multiply(row.multiplier()).compareTo(BigDecimal.valueOf(row.points())) != 0;
    }

    private String name(EarnRule rule) {
        return rule.name().isEmpty() ? text("statement_words.birthday") : rule.name();
    }

    private List<String> days(StatementRow row) {
        List<String> sentences = new ArrayList<>();
        if (row.lastDay() != null) {
            if (row.spendableFrom().isAfter(format.dayOf(row.occurredAt()))) {
                sentences.add(text("statement_words.usable_from", format.day(row.spendableFrom())));
            }
            sentences.add(row.lastDay().getYear() == 9999 ? text("statement_words.no_last_day") : text("statement_words.last_day", format.day(row.lastDay())));
        }
        return sentences;
    }

    /** Points that a refund took and nobody owes: the taking says how many were missing, this one why they are not owed. */
    private static boolean isSettlement(StatementRow row) {
        return row.kind() == EntryKind.ADJUST && row.isTurning();
    }

    private static boolean isErasure(StatementRow row) {
        return row.sourceKind() == SourceKind.ERASURE;
    }

    private String settled(StatementRow row, long points) {
        long expired = row.expired();
        if (expired == 0) {
            return text("statement_words.settled_in_money", points, row.sourceKey());
        }
        return expired == points ? text("statement_words.settled_expired", points, row.sourceKey())
            : text("statement_words.settled_both", points, row.sourceKey(), expired, points - expired);
    }

    private String adjusted(StatementRow row, long points) {
        String what = text(row.points() > 0 ? "statement_words.added" : "statement_words.taken", points);
        return row.remark() == null ? what : text("statement_words.because", what, row.remark());
    }

    private String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }
}
