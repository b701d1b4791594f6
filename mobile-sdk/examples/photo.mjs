/** A JPEG of one grey pixel, made different from others by a comment with the time. */
export function photo() {
  const pixel = Buffer.from(
    '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z',
    'base64',
  )
  const comment = Buffer.from(`taken ${new Date().toISOString()}`)
  const length = Buffer.from([0xff, 0xfe, 0, comment.length + 2])
  return Buffer.concat([pixel.subarray(0, 2), length, comment, pixel.subarray(2)])
}
