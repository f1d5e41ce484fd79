/// Policies made for the tests of the syntax: together they use every construct.
enum Samples {
  static let all = [head, data, calendars, rules, expressions, layout, cases]

  static let head = """
    act R1 by order 1 of agency of 2024-01-15
        approved by D1 §2(3)
        about Person
        uses people, country
        months end on the next first
    clauses §1 to §3, §6(1) to (5), §8(1), (4)
        no rule §1, §2(1)   "what the order is about"
    vocabulary people
    names for R1
        may_apply.age       kk "жасы"   ru "возраст"   en "age"
    act R2
        months end on the last day
    act R3
        month ends are refused

    """

  static let data = """
    choice level    none_finished < secondary < bachelor
    choice paper    passport, letter,
                    proof
    record Job
        runs from started to ended
        started     date
        ended       date or none
        hours       whole number 0 to 100
        rate        number to 2 places -1 to 10
        length      years
        notice      months
        leave       days
        papers      set of paper
        breaks      list of Break dated begun or none
        note        text
        paid        yes/no
        level       level
    record Stay
        runs from came to day before left
    table target by whole number is whole number 0 to 100
        2022    42
        2025    35 to 39

    """

  static let calendars = """
    vocabulary days
    calendar office
        known 2018 to 2026
        weekend saturday, sunday
        holiday 1 to 2 january          "New Year"
        holiday 25 october from 2022    "Republic Day"
        holidays on a weekend move to the next working day
        day off 7 january up to 2025    "Christmas"
        day off 2018-08-21              "a feast"
        day off moved from 2018-03-03 to 2018-03-09  "a decree"
        working day 2018-04-28          "a decree"
    act R4
        working days office
    define a is x within 10 working days after y or x at least 1 working day before y
    define b is working days from x to y >= 5 working days and x is a working day
    define c is y is not a working day or 3 working days have passed after y

    """

  static let rules = """
    reading until(limit: period, on: date) about Person "дейін"     §4
        too_late    "too late"      default
            means on < entry + limit
        in_time     means on <= entry + limit
    requirements may_apply about Person                             §2
        (1) age     requires until(35 years) unless exempt          §2(1)
        papers      requires either
            passport in papers
            letter in papers
    grounds refusal                                                 §3
        (2-1) breach    when broken unless forgiven
        unfit           unless fit
    outcome admission
        refused     when refusal                                    §3
        waiting     unless may_apply
        admitted    otherwise
    define late(on: date) about Job is on > today + (1 month + 2 days)

    """

  static let expressions = """
    define a is if x then y else z
    define b is not (p or q or r) and s != 2.5
    define c is (x, y)
    define d is some current posts with kind = political, started by today
    define e is no jobs with hours in 8 to 10 and every jobs with hours not in {1, 2}
    define f is some citizenship other than KZ or no citizenship other than RU
    define g is count of jobs with ended is given > sum of hours among jobs * 2
    define h is earliest started among jobs before latest ended among jobs
    define i is earlier of x and later of y and z
    define j is lesser of x and greater of -y and 3
    define k is completed years from birth to today >= 18 and days from x to y = 3
    define l is length in years end to end of jobs up to today < 3 years
    define m is completed plain length in months of 30 days of jobs overlapping last 2 years
    define n is plain length in days of jobs > completed length in years of 360 days of jobs
    define o is year of today = month of x + day of y / 2 to 2 places half even
    define p is start of month of today to end of quarter of today if none then 2025-09-01
    define q is 3 months have passed after x and at least 1 year from y
    define r is x within 10 days after y or x during 3 months from y or x after y
    define s is jobs cover last 2 years and a overlaps b and x is none and y = "a \\"b\\""
    define t is f(no, yes, none) and L with a, b in c and x <= y

    """

  static let layout = """
    -- a comment
    requirements r      -- another                                  §1, §2

        age             requires a and       -- a third
                        b                                           §4(1)
          -- a fourth
        (2) papers      requires
                either
                    a
                      and b
                    c

    """

  static let cases = """
    cases for R1
        given D1.published 2025-01-01           -- for all of them
        reading until = in_time
    example young: Person
        birth_date      1996-05-14
        citizenship     {KZ, country.RU}
        jobs
            started 2019-09-01, ended none,
                employer "a"
            started in 2021-05, ended 2022-01-01 or later
            others unknown
        posts           nothing
        application
            received 2025-01-01 to 2025-02-01, opens 2025-01-01 or earlier
            pages 12, score -2.5, wait 3 working days, sent yes
    example older: young
        education       [(level bachelor, completed none), others unknown]
    case "a title"                                                  §4
        admission on 2025-09-01 law 2025-10-01
        given D1.in_force 2025-01-01
        with young, jobs[2].ended unknown
            application
                sent    no
        expect refused because may_apply.age, refusal.unfit
            needs application.sent, O1 §15(33) by O5
            possible refused, waiting                               §5
    todo case "a table"
        R1.admission
        with young
        for day, birth_date
            2025-09-01, 1989-09-01      expect provisional refused  §4
            2025-09-02, in 1989         expect undetermined needs birth_date
            2025-09-03, unknown         expect no rule
        expect admitted, undetermined

    """
}
