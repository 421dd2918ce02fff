/** A place as profiles name it. */
export interface OtherPlace {
  readonly location: string;
  readonly country: string;
}

const shipped: readonly (readonly [location: string, country: string])[] = [
  ['Austin, Texas, United States', 'United States'],
  ['Toronto, Ontario, Canada', 'Canada'],
  ['Leeds, England, United Kingdom', 'United Kingdom'],
  ['Berlin, Germany', 'Germany'],
  ['Paris, France', 'France'],
  ['Porto, Portugal', 'Portugal'],
  ['Warsaw, Poland', 'Poland'],
  ['Bucharest, Romania', 'Romania'],
  ['Kyiv, Ukraine', 'Ukraine'],
  ['Moscow, Russia', 'Russia'],
  ['Istanbul, Türkiye', 'Türkiye'],
  ['Tel Aviv, Israel', 'Israel'],
  ['Beirut, Lebanon', 'Lebanon'],
  ['Tehran, Iran', 'Iran'],
  ['Dubai, United Arab Emirates', 'United Arab Emirates'],
  ['Cairo, Egypt', 'Egypt'],
  ['Casablanca, Morocco', 'Morocco'],
  ['Lagos, Nigeria', 'Nigeria'],
  ['Accra, Ghana', 'Ghana'],
  ['Nairobi, Kenya', 'Kenya'],
  ['Johannesburg, South Africa', 'South Africa'],
  ['Mumbai, Maharashtra, India', 'India'],
  ['Karachi, Pakistan', 'Pakistan'],
  ['Dhaka, Bangladesh', 'Bangladesh'],
  ['Colombo, Sri Lanka', 'Sri Lanka'],
  ['Manila, Philippines', 'Philippines'],
  ['Jakarta, Indonesia', 'Indonesia'],
  ['Hanoi, Vietnam', 'Vietnam'],
  ['Bangkok, Thailand', 'Thailand'],
  ['Shenzhen, Guangdong, China', 'China'],
  ['Seoul, South Korea', 'South Korea'],
  ['Tokyo, Japan', 'Japan'],
  ['Sydney, New South Wales, Australia', 'Australia'],
  ['São Paulo, Brazil', 'Brazil'],
  ['Bogotá, Colombia', 'Colombia'],
  ['Buenos Aires, Argentina', 'Argentina'],
  ['Mexico City, Mexico', 'Mexico'],
];

/** Places all over the world. */
export const otherPlaces: readonly OtherPlace[] = shipped.map(([location, country]) => ({
  location,
  country,
}));
