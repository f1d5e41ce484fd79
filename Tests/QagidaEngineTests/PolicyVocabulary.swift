extension PolicyGenerator {
  /// A fact of every type, and a calendar.
  static let vocabulary = """
    vocabulary words

    choice grade    low < middle < high
    choice colour   red, green, blue, white
    choice office   ministry

    record Thing
        flag            yes/no
        sign            yes/no
        maybe           yes/no or none
        count_a         whole number 0 to 12
        amount          number to 2 places -5 to 5
        extra           whole number or none
        begun           date
        asked           date
        finished        date or none
        rank            grade
        paint           colour
        other_rank      grade or none
        palette         set of colour
        items           list of Item
        events          list of Event dated happened
        runs_of         list of Run

    record Item
        good            yes/no
        size            whole number 0 to 9
        tint            colour
        made            date or none

    record Event
        serious         yes/no
        happened        date or none

    record Run
        runs from first_day to last_day
        first_day       date
        last_day        date or none
        quality         grade

    calendar office
        known 2019 to 2024
        weekend saturday, sunday
        holiday 1 to 2 january                          "New Year"
        holiday 8 march from 2020                       "Women's Day"
        holiday 21 to 23 march                          "Nauryz"
        holidays on a weekend move to the next working day
        day off 7 january up to 2023                    "Christmas"
        day off moved from 2022-03-05 to 2022-03-07     "a decree"

    table quota by whole number is whole number
        0   1
        1   2
        2   4
        3   0
        4   6

    table bands by grade is whole number
        low     0 to 3
        middle  4
        high    6 to 12

    table register by grade: own grade, tint colour or none, span whole number
        low     low, red, 0 to 3
        middle  high, none, 4
        high    high, green, 2 to 9
    """
}
