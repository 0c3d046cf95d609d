package app.carnet.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Somebody in the demo.
 *
 * @param branch      0 or 1
 * @param joinedAgo   days before the demo's first day
 * @param visitsEvery days between visits
 * @param leftAgo     days before the demo's first day when the membership ended; 0: it goes on
 * @param habits      what is bought at one visit after the other, and again from the second on; + between products
 */
record DemoMember(String name, String phone, String email, LocalDate birthday, int branch, int joinedAgo, int visitsEvery, int leftAgo,
        List<String> habits) {

    private static final String PEOPLE = """
        王小明         | 13800138000      | xiaoming.wang@example.com | 1990-05-17 | 0 | 412 |  17 |  0 | YEAR KEY+BAR SHAKE PT60 WATER+BAR YOGA
        王小燕         | 13800138001      | xiaoyan.wang@example.com  | 1994-11-02 | 0 | 236 |  21 |  0 | QUARTER YOGA COFFEE+BAR YOGA TOWEL
        王小军         | 13800138002      | xiaojun.wang@example.com  | 1988-01-30 | 1 | 150 |  40 |  0 | DAYPASS DAYPASS+WATER
        李芳           | 13800138003      | fang.li@example.com       | 1985-08-21 | 0 | 398 |  28 |  0 | TENPASS SHAKE BOTTLE YOGA+WATER
        张伟           | 13800138004      | wei.zhang@example.com     | 1992-11-28 | 1 | 330 |  24 |  0 | MONTH MONTH BAR MONTH+SHAKE COFFEE
        陈静           | 13800138005      | jing.chen@example.com     | 2001-02-28 | 0 |  96 |  12 |  0 | MONTH YOGA YOGA+WATER MONTH
        欧阳雪         | 13800138006      | xue.ouyang@example.com    | 1979-12-24 | 1 | 405 |  33 |  0 | YEAR PT60 PT60+BAR SHAKE
        刘洋           | 13800138007      | yang.liu@example.com      | 1996-02-29 | 0 |  61 |  15 |  0 | DAYPASS TENPASS WATER
        赵雨桐         | 13800138008      | yutong.zhao@example.com   | 2003-07-09 | 1 |  34 |   9 |  0 | MONTH COFFEE YOGA
        Anna Schmidt   | +49 171 3920012  | anna.schmidt@example.com  | 1987-03-14 | 0 | 284 |  22 |  0 | QUARTER COFFEE YOGA QUARTER+BAR
        Tom O’Brien    | +1 202-555-0143  | tom.obrien@example.com    | 1990-10-05 | 0 | 190 |  30 |  0 | TENPASS SHAKE+BAR GIFT200
        Zoë Martin     | +33 612 34 56 78 | zoe.martin@example.com    | 1998-06-21 | 1 | 122 |  19 |  0 | MONTH YOGA MONTH WATER+BAR
        María García   | +34 612 34 56 78 | maria.garcia@example.com  | 1982-09-12 | 0 | 300 |  35 | 45 | MONTH DAYPASS COFFEE
        Sun Wukong 🐵  | 13800138009      | wukong.sun@example.com    | 1999-01-01 | 1 |   6 |   5 |  0 | DAYPASS BAR
        """;

    static List<DemoMember> all() {
        return PEOPLE.lines().map(line -> line.split("\\s*\\|\\s*")).map(DemoMember::of).toList();
    }

    private static DemoMember of(String[] column) {
        return new DemoMember(column[0], column[1], column[2], LocalDate.parse(column[3]), Integer.parseInt(column[4]),
            Integer.parseInt(column[5]), Integer.parseInt(column[6]), Integer.parseInt(column[7]), Stream.of(column[8].split(" ")).toList());
    }

    /** What is bought at that visit, counted from 0. */
    String bought(int visit) {
        return visit == 0 || habits.size() == 1 ? habits.get(0) : habits.get(1 + (visit - 1) % (habits.size() - 1));
    }
}
