"""Writes days moved by periods, and completed years and months between days, as python-dateutil
reckons them (relativedelta), for Tests/QagidaCalendarTests/VectorTests.swift.

dateutil puts a day that its month lacks on the month's last day; so do we where it is a last day.
Where it is a first day it is the next first: the day after, when the month was too short. Of
completed months and years dateutil counts one whose last day its month lacks on the month's last
day, we on the next first; such pairs are left out.

Usage: vectors.py > Tests/QagidaCalendarTests/Vectors/periods.csv
"""

from calendar import monthrange
from datetime import date, timedelta
from random import Random

from dateutil.relativedelta import relativedelta

numbers = Random(2025)


def day():
    year, month = numbers.randint(1900, 2100), numbers.randint(1, 12)
    length = monthrange(year, month)[1]
    # Most of the days are at the end of their months, where libraries differ.
    return date(year, month, numbers.choice([length, length - 1, numbers.randint(1, length)]))


print("kind,start,years,months,days,last,first")
for number in range(400):
    start = day()
    years, months = numbers.randint(-5, 5), numbers.randint(-48, 48)
    days = numbers.choice([0, 0, 0, numbers.randint(-400, 400)])
    if number % 7 == 0:
        years, months = numbers.choice([1, 4, -1, 8]), 0
    moved = start + relativedelta(years=years, months=months)
    last = moved + timedelta(days=days)
    first = last + timedelta(days=1 if moved.day < start.day else 0)
    print(f"moved,{start},{years},{months},{days},{last},{first}")

print("kind,start,end,completed years,completed months")
count = 0
while count < 400:
    start, end = sorted([day(), day()])
    between = relativedelta(end, start)
    months = between.years * 12 + between.months
    reached = start + relativedelta(months=months)
    if reached.day < start.day and reached == end:
        continue
    years = start + relativedelta(years=between.years)
    if years.day < start.day and years == end:
        continue
    print(f"completed,{start},{end},{between.years},{months}")
    count += 1
