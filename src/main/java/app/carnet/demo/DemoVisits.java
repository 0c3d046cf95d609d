package app.carnet.demo;

import app.carnet.demo.DemoDeed.Verb;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.random.RandomGenerator;

/** One member's way through the gym: joins, comes as their habit and the season have it, renews, stays away. */
final class DemoVisits {

    private static final List<String> GEAR =
        List.of("TOWEL", "BOTTLE", "SHIRT", "GLOVES", "SOCKS", "MAT", "ROPE", "PADLOCK", "LOCKER1", "LOCKER12", "NUTS", "GIFT20", "GIFT50");

    private static final List<String> CARD_STOPS = List.of("LOST", "LOST", "DAMAGED", "STOLEN");

    private final DemoDiary diary;
    private final DemoWords words;
    private final DemoSeason season;
    private final DemoMember member;
    private final RandomGenerator random;
    private LocalDate planEnds;
    private LocalDate birthday;

    DemoVisits(DemoDiary diary, DemoWords words, DemoMember member, RandomGenerator random) {
        this.diary = diary;
        this.words = words;
        this.season = new DemoSeason(words);
        this.member = member;
        this.random = random;
        this.birthday = member.birthday();
    }

    void follow(LocalDate today) {
        join();
        for (LocalDate day = member.joinedOn().plusDays(1); !day.isAfter(today) && !member.stayAway(day); day = day.plusDays(1)) {
            if (comes(day)) {
                visit(day);
            }
        }
        if (member.closed()) {
            diary.add(member.leftOn().atTime(member.habit().hour(random), random.nextInt(60)), Verb.CLOSE, member.branch(), member, null, 0);
        }
    }

    private void join() {
        LocalDateTime at = time(member.joinedOn());
        diary.add(at, Verb.REGISTER, member.branch(), member, null, 0);
        diary.add(at.plusMinutes(4), Verb.SELL, member.branch(), member, plan(member.joinedOn()) + (oneIn(2) ? "+KEY" : ""), 0);
    }

    private boolean comes(LocalDate day) {
        return random.nextInt(1000) < member.habit().chance(day) * season.fullness(day) / 1000;
    }

    private void visit(LocalDate day) {
        LocalDateTime at = time(day);
        int branch = oneIn(12) ? random.nextInt(words.names("branch").size()) : member.branch();
        diary.add(at, Verb.SELL, branch, member, basket(day), oneIn(9) ? Long.parseLong(any(words.list("paid"))) : 0);
        if (oneIn(25)) {
            redeem(at.plusMinutes(3), branch);
        }
        if (oneIn(120)) {
            adjust(at.plusMinutes(7), branch);
        }
        if (oneIn(200)) {
            diary.add(at.minusMinutes(2), Verb.REPLACE_CARD, branch, member, any(CARD_STOPS), 0);
        }
        if (birthday == null && oneIn(40)) {
            birthday = day.minusYears(random.nextInt(18, 60)).minusDays(random.nextInt(1, 365));
            diary.add(at.plusMinutes(9), Verb.TAKE_BIRTHDAY, branch, member, birthday.toString(), 0);
        }
    }

    private String basket(LocalDate day) {
        String basket = day.isBefore(planEnds) ? want(day) : plan(day) + (oneIn(2) ? "" : "+" + want(day));
        return oneIn(11) ? basket + "+" + any(GEAR) : basket;
    }

    private String want(LocalDate day) {
        String want = member.habit().want(random);
        String sold = diary.hasSauna(day) ? want : want.replace("SAUNA", "TEA");
        return oneIn(12) ? "2 " + sold : sold;
    }

    /** What lets them in, from that day on. */
    private String plan(LocalDate day) {
        planEnds = member.habit().planEnds(day);
        return member.habit().plan();
    }

    private void redeem(LocalDateTime at, int branch) {
        List<String> gift = any(words.rows("gift"));
        diary.add(at, Verb.REDEEM, branch, member, gift.get(1), Long.parseLong(gift.get(0)));
    }

    /** One of five was a mistake, and is put right. */
    private void adjust(LocalDateTime at, int branch) {
        List<String> adjustment = any(words.rows("adjustment"));
        long points = Long.parseLong(adjustment.get(0));
        boolean mistake = oneIn(5);
        diary.add(at, Verb.ADJUST, branch, member, mistake ? words.text("mistake") : adjustment.get(1), points);
        if (mistake) {
            diary.add(at.plusMinutes(1), Verb.ADJUST, branch, member, words.text("mistake.corrected"), -points);
        }
    }

    private LocalDateTime time(LocalDate day) {
        return day.atTime(member.habit().hour(random), random.nextInt(60), random.nextInt(60));
    }

    private boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    private <T> T any(List<T> choice) {
        return choice.get(random.nextInt(choice.size()));
    }
}
